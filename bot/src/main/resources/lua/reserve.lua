-- Takes the heads of chats' queues for delivery: fenced, one call in flight a chat, within the chat's own pace.
-- KEYS: 1 lease, 2 ready set of this queue, 3 in flight, then for each chat: state, out, queue. ARGV: lease token, now in ms, when a
-- stranger may settle (ms), attempt prefix, then for each chat: its name, 1 for a group, its first id.
-- Returns as JSON rows [chat, id, attempt, kind, body, later text, chat id, target, ledger, tries, rest]; none when the lease is another's.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '[]' end
-- include: ready
-- include: chat_pace
local now, rows = tonumber(ARGV[2]), {}
local function head(out, queue)
  while true do
    local id = redis.call('LINDEX', queue, 0)
    if not id then return end
    local row = redis.call('HMGET', out, 'fl', 'pause', 'p1', 'p2', id .. '.s', id .. '.t', id .. '.k', id .. '.x', id .. '.b', id .. '.e', id .. '.l', id .. '.n')
    if row[1] or row[5] == 'queued' then return id, unpack(row) end
    redis.call('LPOP', queue)
  end
end
local function take(chat, group, first, state, out, queue)
  local id, flying, pause, p1, p2, _, at, kind, edits, body, later, ledger, tries = head(out, queue)
  if not id or flying or math.max(tonumber(at or 0), tonumber(pause or 0)) > now then
    return ready(chat, out, queue, KEYS[2], now)
  end
  local rest, moved = unpack(redis.call('HMGET', state, 'o.rest', 'id'))
  local places = {}
  if counted[kind] and not rest then
    local free
    free, places = chat_pace(group, p1, p2, now)
    if free > now then return redis.call('ZADD', KEYS[2], free, chat) end
  end
  local attempt = ARGV[4] .. (#rows + 1)
  redis.call('HSET', out, id .. '.s', 'sending', id .. '.a', attempt, 'fl', id, unpack(places))
  redis.call('ZREM', KEYS[2], chat)
  redis.call('ZADD', KEYS[3], ARGV[3], chat)
  local target = edits and redis.call('HGET', out, edits .. '.m') or ''
  rows[#rows + 1] = {chat, id, attempt, kind or '', body or '', later or '', moved or first, target, ledger or '', tries or '', rest or ''}
end
local k = 4
for i = 5, #ARGV, 3 do
  take(ARGV[i], ARGV[i + 1] == '1', ARGV[i + 2], KEYS[k], KEYS[k + 1], KEYS[k + 2])
  k = k + 3
end
return #rows > 0 and cjson.encode(rows) or '[]'
