-- Counts how many processes have begun the head of an inbox. KEYS: 1 lease, 2 tries (hash: the count, and in `.by` who they were).
-- ARGV: lease token (process:number), entry ids. Who begins again, because Redis was away meanwhile, was not ended by it and counts once.
-- Returns the count of each entry.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {} end
local process, counts = string.match(ARGV[1], '^[^:]*') .. ' ', {}
for i = 2, #ARGV do
  local by = redis.call('HGET', KEYS[2], ARGV[i] .. '.by') or ''
  local new = not string.find(' ' .. by, ' ' .. process, 1, true)
  if new then redis.call('HSET', KEYS[2], ARGV[i] .. '.by', by .. process) end
  counts[i - 1] = redis.call('HINCRBY', KEYS[2], ARGV[i], new and 1 or 0)
end
redis.call('EXPIRE', KEYS[2], 172800)
return counts
