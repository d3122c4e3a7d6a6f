-- The messenger threw the whole token back. KEYS[1]: pace of the token. ARGV: now in µs, pause until in µs.
-- Pauses the token and halves the reply bucket (to a sixteenth at the most), to recover a step each 30 s.
local until_ = math.max(tonumber(ARGV[2]), tonumber(redis.call('HGET', KEYS[1], 'pause') or 0))
local slow = math.min(16, tonumber(redis.call('HGET', KEYS[1], 'r.slow') or 1) * 2)
redis.call('HSET', KEYS[1], 'pause', string.format('%.0f', until_), 'r.slow', slow, 'r.heal', string.format('%.0f', until_ + 30000000))
return {1}
