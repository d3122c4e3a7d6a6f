-- Notes what became of attempts. A fact, not a decision: accepted by attempt id from whoever holds it, lease or not.
-- KEYS: 1 ready replies, 2 ready bulk, 3 in flight, 4 inbox, then for each: state, out, reply queue, bulk queue, ledger (or out).
-- ARGV: now in ms, then for each: chat, id, attempt, verdict (sent, queued, failed, skipped, unknown), detail, at, pause until (0),
-- body for another try (''), news for the inbox as JSON (''), rest reason (''), new chat id (''), 1 when there is a ledger.
-- Returns words: how many were accepted, how many chats have a broadcast that may leave now, 1 when any of these chats has more to send.
-- A late fact may still turn `unknown` into `sent`, or a row that is to be tried again.
-- include: ledger
-- include: ready
-- include: finish
local now, accepted, more = tonumber(ARGV[1]), 0, 0
local k = 5
for i = 2, #ARGV, 12 do
  local chat, id, attempt, verdict, detail = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4]
  local at, pause, body, news, rest, moved, counts = unpack(ARGV, i + 5, i + 11)
  local state, out, replies, bulk, book = unpack(KEYS, k, k + 4)
  local stands, by, flying = unpack(redis.call('HMGET', out, id .. '.s', id .. '.a', 'fl'))
  local waiting = redis.call('EXISTS', replies, bulk) > 0
  local open = stands == 'sending' or stands == 'unknown' or stands == 'queued' and verdict == 'sent'
  if by == attempt and open then
    accepted = accepted + 1
    -- One that was settled has no text any more to be tried again with: a person decides.
    local settled = verdict == 'queued' and stands == 'unknown'
    if verdict == 'queued' and not settled then
      redis.call('HSET', out, id .. '.s', 'queued', id .. '.t', at)
      redis.call('HINCRBY', out, id .. '.n', 1)
      if flying == id then redis.call('HDEL', out, 'fl') end
      -- What left with its decision has not stood in a queue yet.
      local queue = redis.call('LREM', bulk, 1, id) == 1 and bulk or replies
      redis.call('LREM', queue, 1, id)
      redis.call('LPUSH', queue, id)
      if body ~= '' then redis.call('HSET', out, id .. '.b', body) end
    elseif not settled then
      if waiting and redis.call('LREM', replies, 1, id) == 0 then redis.call('LREM', bulk, 1, id) end
      finish(out, id, verdict, detail, now, flying == id)
    end
    if counts == '1' and not settled then
      local again = verdict == 'queued'
      ledger(book, chat, again and 'waiting' or verdict, again and at or detail, redis.call('HGET', book, chat))
    end
    if pause ~= '0' then redis.call('HSET', out, 'pause', pause) end
    if rest ~= '' then redis.call('HSET', state, 'o.rest', rest) end
    if moved ~= '' then redis.call('HSET', state, 'id', moved) end
    if news ~= '' then redis.call('XADD', KEYS[4], '*', 'k', 'i', 'c', chat, 'b', news) end
    if flying == id then redis.call('ZREM', KEYS[3], chat) end
    if (waiting or verdict == 'queued') and redis.call('EXISTS', replies, bulk) > 0 then
      ready(chat, out, replies, KEYS[1], now)
      ready(chat, out, bulk, KEYS[2], now)
      more = 1
    end
  end
  k = k + 5
end
write_sums()
return accepted .. ' ' .. redis.call('ZCOUNT', KEYS[2], '-inf', now) .. ' ' .. more
