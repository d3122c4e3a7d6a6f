-- A post that is put may leave at once, taken for delivery as `reserve` does it, if `leave` is set for it: its attempt, when a stranger may
-- settle that (ms), the key of what is in flight, whether the chat is a group. What left so stands in `departed`: attempt, the chat's new id or -.
-- include: chat_pace
local leave, departed = nil, {'1'}
-- depart(row, chat, id, kind, p1, p2, renamed, now): makes the row, not yet written, one under way; false where it has to wait.
local function depart(row, chat, id, kind, p1, p2, renamed, now)
  local attempt, settle, flying, group = unpack(leave)
  local free, places = now, {}
  if counted[kind] then free, places = chat_pace(group, p1, p2, now) end
  if free > now then return false end
  row[2] = 'sending'
  for _, value in ipairs({id .. '.a', attempt, 'fl', id, unpack(places)}) do row[#row + 1] = value end
  redis.call('ZADD', flying, settle, chat)
  departed[#departed + 1], departed[#departed + 2] = attempt, renamed or '-'
  return true
end
