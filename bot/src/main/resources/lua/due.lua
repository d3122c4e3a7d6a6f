-- Names the chats that may be served. KEYS: 1 lease, 2 ready set. ARGV: lease token, now in ms, at most.
-- Returns words: the time of the next one or -1, chat, chat, …; -2 when the lease is another's.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '-2' end
local due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[3])
local later = redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. ARGV[2], '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
return table.concat({string.format('%.0f', math.floor(tonumber(later[2] or -1))), unpack(due)}, ' ')
