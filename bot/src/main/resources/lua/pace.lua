-- Grants a token's permits. Broadcasts and replies share the token's window, replies first; replies have a bucket of their own besides.
-- KEYS[1]: pace of the token (hash): `next` first free place of the window and its number `n`, `p.n` the place
-- from which on all are put off by `p.by`, `asked` when a broadcast last asked, `r.next` of the replies.
-- ARGV: bucket (r or b), now, permits wanted, spacing of the window, spacing of the replies, burst of the replies, reach; times in µs.
-- Returns words: first time, count, number of the first place or -1 outside the window. Permits lie one spacing apart from there (those of replies are one place, or all at `now`); when, 0 and -1 if
-- none is free. Reach: how far ahead a permit may lie. While a broadcast runs (`asked` within a second) a reply waits for a place within
-- reach; if there is none, or replies have had half of the places (`share`), it goes at once, outside the window: then the operator's
-- own rate of replies counts. Halved replies (`r.slow`, until `r.heal`) have twice the spacing.
local b, now, wanted, spacing = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local own, burst, reach = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local second = 1000000
local function words(...) return string.format('%.0f %.0f %.0f', ...) end
local function get(field, otherwise) return tonumber(redis.call('HGET', KEYS[1], field) or otherwise) end
local function keep(...)
  local fields = {...}
  for i = 2, #fields, 2 do fields[i] = string.format('%.0f', fields[i]) end
  redis.call('HSET', KEYS[1], unpack(fields))
  redis.call('EXPIRE', KEYS[1], 86400)
end
local pause = get('pause', 0)
-- No pause is longer than a minute and no place lies seconds ahead: what does was written by a clock that was set back since.
if pause > now and pause < now + 61 * second then return words(pause, 0, -1) end
local n, put_off, by = get('n', 0), get('p.n', -1), 0
if put_off >= 0 and n >= put_off then
  by = get('p.by', 0)
  redis.call('HDEL', KEYS[1], 'p.n', 'p.by')
elseif put_off >= 0 and b == 'b' then
  wanted = math.min(wanted, put_off - n)
end
local first = math.max(get('next', 0) + by, now)
if by > 0 then keep('next', first) end
if first > now + 5 * second then first = now end
if b == 'b' then
  keep('asked', now)
  if first > now + reach then return words(math.floor(first), 0, -1) end
  local count = math.min(wanted, math.floor((now + reach - first) / spacing) + 1)
  keep('next', first + count * spacing, 'n', n + count)
  return words(math.floor(first), count, n)
end
local slow, heal = get('r.slow', 1), get('r.heal', 0)
if slow > 1 and now > heal then
  slow = math.max(1, slow / 2)
  keep('r.slow', slow, 'r.heal', now + 30 * second)
end
own = own * slow
local mine = math.max(get('r.next', 0), now - (burst - 1) * own)
if mine > now + 120 * second then mine = now end
if mine > now then return words(math.floor(mine), 0, -1) end
local count, at = math.min(wanted, math.floor((now - mine) / own) + 1), now
local share, place = math.max(get('share', 0), now), -1
if get('asked', 0) < now - second then
  first, n = math.min(first + count * spacing, now + second), n + count
elseif first <= now + reach and share <= now + 20 * spacing then
  at, count, first, place, n = first, 1, first + spacing, n, n + 1
  keep('share', share + 2 * spacing)
end
keep('r.next', mine + count * own, 'next', first, 'n', n)
return words(math.floor(at), count, place)
