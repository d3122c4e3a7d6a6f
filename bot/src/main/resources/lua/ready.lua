-- ready(chat, out, queue, set, now): offers the head of a chat's queue for delivery, not before its own time and the chat's pause.
-- A chat with a call in flight (field `fl`) is offered again when that call's outcome is in. Returns whether the queue holds anything.
local function ready(chat, out, queue, set, now)
  local head = redis.call('LINDEX', queue, 0)
  local row = head and redis.call('HMGET', out, 'fl', head .. '.t', 'pause')
  if not head or row[1] then
    redis.call('ZREM', set, chat)
  else
    redis.call('ZADD', set, math.max(now, tonumber(row[2] or 0), tonumber(row[3] or 0)), chat)
  end
  return head
end
