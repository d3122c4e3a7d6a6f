-- finish(...): a row's last state; `flown`: no call of the chat is under way any more. Its text goes at once; id, state and message id stay for two days, so that a repeat is known and
-- an edit finds its message. A hash that has grown is swept of rows older than that.
local function finish(out, id, verdict, detail, now, flown)
  local sent = verdict == 'sent'
  local gone = {id .. '.b', id .. '.e', id .. '.t', id .. '.x', id .. '.n', id .. '.k', flown and 'fl' or nil}
  if sent then gone[#gone + 1], gone[#gone + 2] = id .. '.a', id .. '.l' end
  redis.call('HDEL', out, unpack(gone))
  redis.call('HSET', out, id .. '.s', verdict, id .. '.d', now, unpack(sent and detail ~= '0' and {id .. '.m', detail} or {}))
  if redis.call('HLEN', out) < 600 then return end
  local all = redis.call('HGETALL', out)
  for i = 1, #all, 2 do
    local row = string.match(all[i], '^(.*)%.d$')
    if row and tonumber(all[i + 1]) < now - 172800000 then
      redis.call('HDEL', out, row .. '.s', row .. '.a', row .. '.m', row .. '.l', row .. '.d', row .. '.r', row .. '.g')
    end
  end
end
