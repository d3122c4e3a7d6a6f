-- Marks a node as alive and counts the living. KEYS[1]: nodes (sorted set, score: last beat in ms). ARGV: node, now, life in ms.
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', tonumber(ARGV[2]) - tonumber(ARGV[3]))
return {redis.call('ZCARD', KEYS[1])}
