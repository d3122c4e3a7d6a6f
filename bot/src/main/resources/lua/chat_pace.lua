-- chat_pace(group, p1, p2, now): when a chat's own pace lets it have the next message, and the places of its windows after that. By windows:
-- a chat 1 a second after a burst of 3; a group also 15 a minute after a burst of 5, which keeps any minute under 20. `counted`: the kinds
-- of acts that the messenger counts.
local counted = {Say = true, Edit = true, EditMessage = true, SendFile = true, Withdraw = true}
local function chat_pace(group, p1, p2, now)
  local second, minute = math.max(now, tonumber(p1 or 0)), math.max(now, tonumber(p2 or 0))
  local free = second - 2000
  if group then free = math.max(free, minute - 16000) end
  return free, {'p1', second + 1000, 'p2', minute + 4000}
end
