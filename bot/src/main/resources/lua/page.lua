-- Reads a page of a hash. KEYS: 1 hash. ARGV: cursor (0, or NUMBER@RUN as an earlier page gave it), about how many.
-- Each start of a server lays its hashes out in an order of its own, so a cursor is good only for the run that gave it: after a restart,
-- or at the server that took over, the hash is gone through anew. Returns the next cursor, 0 at the end, and the fields with their values.
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local at, of = string.match(ARGV[1], '^(%d+)@(%x+)$')
local found = redis.call('HSCAN', KEYS[1], of == run and at or '0', 'COUNT', ARGV[2])
return {found[1] == '0' and '0' or found[1] .. '@' .. run, unpack(found[2])}
