-- ledger(key, chat, state, detail): notes what became of one chat of a broadcast and keeps the sums of the partition, `#state`, in
-- the same step. Field `chat` holds `state detail`; the sums always add up to the number of chats noted.
local function ledger(key, chat, state, detail)
  local before = redis.call('HGET', key, chat)
  if before then
    redis.call('HINCRBY', key, '#' .. string.match(before, '^%S+'), -1)
  end
  redis.call('HINCRBY', key, '#' .. state, 1)
  redis.call('HSET', key, chat, detail == '' and state or state .. ' ' .. detail)
  redis.call('EXPIRE', key, 7776000)
end
