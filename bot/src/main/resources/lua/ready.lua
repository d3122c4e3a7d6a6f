-- ready(chat, out, queue, set, now): offers the head of a chat's queue for delivery, not before its own time and the chat's pause.
-- A chat with a call in flight (field `fl`) is offered again when that call's outcome is in.
local function ready(chat, out, queue, set, now)
  local head = redis.call('LINDEX', queue, 0)
  if not head or redis.call('HEXISTS', out, 'fl') == 1 then
    redis.call('ZREM', set, chat)
    return
  end
  local at = tonumber(redis.call('HGET', out, head .. '.t') or 0)
  local pause = tonumber(redis.call('HGET', out, 'pause') or 0)
  redis.call('ZADD', set, math.max(now, at, pause), chat)
end
