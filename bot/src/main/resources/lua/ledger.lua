-- ledger(key, chat, state, detail, before): notes what became of one chat of a broadcast (before: the line that stands there, or false) and
-- keeps the sums of the partition in the same step: `#state`, and `#state.reason` where the detail of an ended one begins with a reason.
-- Field `chat` holds `state detail`; the sums of states always add up to the number of chats noted. They are written by `write_sums()`, which
-- must be called at the end.
local sums = {}
local function ledger(key, chat, state, detail, before)
  local of = sums[key] or {}
  sums[key] = of
  local function count(line, by)
    local one, reason = string.match(line, '^(%S+) ?(%S*)')
    of['#' .. one] = (of['#' .. one] or 0) + by
    local reasoned = one == 'failed' or one == 'skipped' or one == 'sent'
    reason = reasoned and string.match(reason, '^[^1-9]') and '#' .. one .. '.' .. reason
    if reason then of[reason] = (of[reason] or 0) + by end
  end
  local line = detail == '' and state or state .. ' ' .. detail
  if before then count(before, -1) end
  count(line, 1)
  redis.call('HSET', key, chat, line)
end
local function write_sums()
  for key, of in pairs(sums) do
    for field, by in pairs(of) do
      if by ~= 0 then redis.call('HINCRBY', key, field, by) end
    end
    redis.call('EXPIRE', key, 7776000)
  end
end
