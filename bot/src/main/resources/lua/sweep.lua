-- Tells when each queue of a partition is to be served next. KEYS: 1 lease, then ready sets. ARGV: lease token.
-- Returns for each set the time of its first chat (ms) or -1; {} when the lease is another's.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {} end
local firsts = {}
for i = 2, #KEYS do
  local first = redis.call('ZRANGE', KEYS[i], 0, 0, 'WITHSCORES')
  firsts[i - 1] = first[2] and math.floor(tonumber(first[2])) or -1
end
return firsts
