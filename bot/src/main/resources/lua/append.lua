-- Appends updates and commands to one partition's inbox, each once. KEYS[1]: inbox (stream); the rest: marks.
-- ARGV: for each entry: mark key index, member ('' for a mark that is a plain key), press key index (0: none), what was pressed, kind (u: raw
-- update, i: decided news), chat, body.
-- Returns words: 1 when the inbox holds nothing but these, then for each its id, or - when it was not new.
-- include: mark
local fresh, ids = 0, {'0'}
for i = 1, #ARGV, 7 do
  local key, member, press, pressed, kind, chat, body = unpack(ARGV, i, i + 6)
  local id = '-'
  if mark(KEYS[tonumber(key)], member, KEYS[tonumber(press)], pressed) then
    id = redis.call('XADD', KEYS[1], '*', 'k', kind, 'c', chat, 'b', body, 'm', member)
    fresh = fresh + 1
  end
  ids[#ids + 1] = id
end
if fresh > 0 and redis.call('XLEN', KEYS[1]) == fresh then ids[1] = '1' end
return table.concat(ids, ' ')
