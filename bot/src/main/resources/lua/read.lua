-- Reads the head of an inbox under its lease. KEYS: 1 lease, 2 inbox. ARGV: lease token, at most.
-- Returns as JSON [1, [id, [k, …]], …], or [0] when the lease is another's.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '[0]' end
return cjson.encode({1, unpack(redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', ARGV[2]))})
