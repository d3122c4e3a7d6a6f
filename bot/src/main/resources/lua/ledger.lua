-- ledger(key, chat, state, detail): notes what became of one chat of a broadcast and keeps the sums of the partition in the same step:
-- `#state`, and `#state.reason` where the detail of an ended one begins with a reason. Field `chat` holds `state detail`; the sums of
-- states always add up to the number of chats noted.
local function ledger(key, chat, state, detail)
  local function count(line, by)
    local one, reason = string.match(line, '^(%S+) ?(%S*)')
    redis.call('HINCRBY', key, '#' .. one, by)
    local reasoned = one == 'failed' or one == 'skipped' or one == 'sent'
    if reasoned and string.match(reason, '^[^1-9]') then redis.call('HINCRBY', key, '#' .. one .. '.' .. reason, by) end
  end
  local before, line = redis.call('HGET', key, chat), detail == '' and state or state .. ' ' .. detail
  if before then count(before, -1) end
  count(line, 1)
  redis.call('HSET', key, chat, line)
  redis.call('EXPIRE', key, 7776000)
end
