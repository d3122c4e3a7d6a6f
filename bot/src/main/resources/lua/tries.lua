-- Counts how often the head of an inbox has been begun anew by an owner. KEYS: 1 lease, 2 tries (hash). ARGV: lease token, entry ids.
-- Returns the count of each entry.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {} end
local counts = {}
for i = 2, #ARGV do counts[i - 1] = redis.call('HINCRBY', KEYS[2], ARGV[i], 1) end
redis.call('EXPIRE', KEYS[2], 172800)
return counts
