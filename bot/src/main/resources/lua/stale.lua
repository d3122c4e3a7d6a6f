-- Finds calls whose time is over and whose outcome nobody told. KEYS: 1 lease, 2 in flight, then for each chat asked: its out hash.
-- ARGV: lease token, now in ms, then chats. Without chats: returns the overdue ones; with: {chat, id, attempt, kind, ledger} for each.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {} end
if #ARGV == 2 then
  return redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, 100)
end
local rows = {}
for i = 3, #ARGV do
  local out = KEYS[i]
  local id = redis.call('HGET', out, 'fl')
  if id then
    rows[#rows + 1] = {ARGV[i], id, redis.call('HGET', out, id .. '.a') or '', redis.call('HGET', out, id .. '.k') or '',
      redis.call('HGET', out, id .. '.l') or ''}
  else
    redis.call('ZREM', KEYS[2], ARGV[i])
  end
end
return rows
