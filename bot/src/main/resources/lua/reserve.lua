-- Takes the heads of chats' queues for delivery: fenced, one call in flight a chat, within the chat's own pace.
-- KEYS: 1 lease, 2 ready set of this queue, 3 in flight, then for each chat: state, out, queue. ARGV: lease token, now in ms, when a
-- stranger may settle (ms), attempt prefix, then for each chat: its name, 1 for a group, its first id.
-- Returns rows {chat, id, attempt, kind, body, later text, chat id, target, ledger, tries, rest}; {0} when the lease is another's.
-- Pace by windows: a chat 1 a second after a burst of 3; a group also 15 a minute after a burst of 5, which keeps any minute under 20.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {0} end
-- include: ready
local now, rows = tonumber(ARGV[2]), {}
local counted = {Say = true, Edit = true, EditMessage = true, SendFile = true, Withdraw = true}
local function field(out, name) return redis.call('HGET', out, name) or '' end
local function wait(out, group)
  local second = math.max(now, tonumber(redis.call('HGET', out, 'p1') or 0))
  local minute = math.max(now, tonumber(redis.call('HGET', out, 'p2') or 0))
  local free = second - 2000
  if group then free = math.max(free, minute - 16000) end
  if free > now then return free end
  redis.call('HSET', out, 'p1', second + 1000, 'p2', minute + 4000)
  return 0
end
local function take(chat, group, first, state, out, queue)
  local id = redis.call('LINDEX', queue, 0)
  while id and redis.call('HGET', out, id .. '.s') ~= 'queued' and redis.call('HEXISTS', out, 'fl') == 0 do
    redis.call('LPOP', queue)
    id = redis.call('LINDEX', queue, 0)
  end
  local at = id and math.max(tonumber(redis.call('HGET', out, id .. '.t') or 0), tonumber(redis.call('HGET', out, 'pause') or 0))
  if not id or redis.call('HEXISTS', out, 'fl') == 1 or at > now then
    return ready(chat, out, queue, KEYS[2], now)
  end
  local kind, rest = field(out, id .. '.k'), redis.call('HGET', state, 'o.rest') or ''
  local free = (counted[kind] and rest == '') and wait(out, group) or 0
  if free > 0 then return redis.call('ZADD', KEYS[2], free, chat) end
  local attempt = ARGV[4] .. (#rows + 1)
  redis.call('HSET', out, id .. '.s', 'sending', id .. '.a', attempt, 'fl', id)
  redis.call('ZREM', KEYS[2], chat)
  redis.call('ZADD', KEYS[3], ARGV[3], chat)
  local edits = redis.call('HGET', out, id .. '.x')
  local target = edits and field(out, edits .. '.m') or ''
  rows[#rows + 1] = {chat, id, attempt, kind, field(out, id .. '.b'), field(out, id .. '.e'), redis.call('HGET', state, 'id') or first,
    target, field(out, id .. '.l'), field(out, id .. '.n'), rest}
end
local k = 4
for i = 5, #ARGV, 3 do
  take(ARGV[i], ARGV[i + 1] == '1', ARGV[i + 2], KEYS[k], KEYS[k + 1], KEYS[k + 2])
  k = k + 3
end
return rows
