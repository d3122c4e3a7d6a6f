-- A call that had a place of the window came late. KEYS[1]: pace of the token. ARGV: number of its place, when it came, how many places
-- a window has, how long a window lasts, spacing of the places; times in µs.
-- The messenger's window counts from there, so the place that many numbers on, and all behind it, are put off until it is over. Nothing to
-- do where they lie later already, or were given away. One put-off stands at a time: what is added to it holds from its place on.
local number, came, size, lasts, spacing = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local given = redis.call('HMGET', KEYS[1], 'next', 'n', 'p.n', 'p.by')
local next_, n, from, by = tonumber(given[1] or 0), tonumber(given[2] or 0), tonumber(given[3] or -1), tonumber(given[4] or 0)
local place = number + size
local lies = next_ + (place - n) * spacing
if from >= 0 and place >= from then lies = lies + by end
local short = came + lasts - lies
if place < n or place > n + size or short <= 0 or short > lasts then return {0} end
if from < 0 then
  from, by = place, short
elseif place >= from then
  by = by + short
else
  from, by = place, math.max(by, short)
end
redis.call('HSET', KEYS[1], 'p.n', string.format('%.0f', from), 'p.by', string.format('%.0f', by))
return {1}
