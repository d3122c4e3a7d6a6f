-- Finds calls whose time is over and whose outcome nobody told. KEYS: 1 lease, 2 in flight, then for each chat asked: its rows.
-- ARGV: lease token ('': whoever holds it), now in ms, then chats. Without chats: returns the overdue ones; with: rows as `reserve`
-- returns them.
if ARGV[1] ~= '' and redis.call('GET', KEYS[1]) ~= ARGV[1] then return {} end
if #ARGV == 2 then
  return redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, 100)
end
local rows = {}
for i = 3, #ARGV do
  local out = KEYS[i]
  local function field(name) return redis.call('HGET', out, name) or '' end
  local id = redis.call('HGET', out, 'fl')
  if id then
    rows[#rows + 1] = {ARGV[i], id, field(id .. '.a'), field(id .. '.k'), field(id .. '.b'), '', '0', '', field(id .. '.l'),
      field(id .. '.n'), ''}
  else
    redis.call('ZREM', KEYS[2], ARGV[i])
  end
end
return rows
