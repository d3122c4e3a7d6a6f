-- Grants a token's permits in one of its two buckets. KEYS[1]: pace of the token (hash). ARGV: bucket (r or b), now in µs, permits
-- wanted, spacing in µs, burst, how far ahead a permit may lie in µs.
-- Returns {first time in µs, count}: permits lie one spacing apart from there (those of a burst at `now`); {when, 0} if none is free.
-- A halved bucket (field r.slow, until r.heal) has twice the spacing.
local b, now, wanted = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local spacing, burst, ahead = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local pause = tonumber(redis.call('HGET', KEYS[1], 'pause') or 0)
if pause > now then return {pause, 0} end
local slow = tonumber(redis.call('HGET', KEYS[1], b .. '.slow') or 1)
local heal = tonumber(redis.call('HGET', KEYS[1], b .. '.heal') or 0)
if slow > 1 and now > heal then
  slow = math.max(1, slow / 2)
  redis.call('HSET', KEYS[1], b .. '.slow', slow, b .. '.heal', now + 30000000)
end
spacing = spacing * slow
local next = math.max(tonumber(redis.call('HGET', KEYS[1], b .. '.next') or 0), now - (burst - 1) * spacing)
if next > now + ahead then return {math.floor(next), 0} end
local count = math.min(wanted, math.floor((now + ahead - next) / spacing) + 1)
redis.call('HSET', KEYS[1], b .. '.next', string.format('%.0f', next + count * spacing))
redis.call('EXPIRE', KEYS[1], 86400)
return {math.floor(next), count}
