-- begin(id): takes an entry out of the inbox KEYS[2], its tries KEYS[3] with it; `here` tells whether it was still there.
local tried, here = redis.call('EXISTS', KEYS[3]) == 1, false
local function begin(id)
  here = redis.call('XDEL', KEYS[2], id) == 1
  if tried then redis.call('HDEL', KEYS[3], id, id .. '.by') end
end
-- bury(id, letters, why): the same, with a copy of the entry among the dead letters, which are kept for a week.
local function bury(id, letters, why)
  local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
  begin(id)
  if here then
    redis.call('XADD', letters, 'MAXLEN', '~', 1000, '*', 'why', why, unpack(entry[2]))
    redis.call('EXPIRE', letters, 604800)
  end
end
