-- Appends updates and commands to one partition's inbox, each once. KEYS[1]: inbox (stream); the rest: marks.
-- ARGV: life of marks in s, life of press marks in s, then for each entry: mark key index, member ('' for a mark that is a plain
-- key), press key index (0: none), what was pressed, kind (u: raw update, i: decided news), chat, body.
-- A press is a repeat if it is the same as the person's last one on that message and soon after it.
-- Returns words: 1 when the inbox holds nothing but these, then for each its id, or - when it was not new. Marks of updates are small sets of ids, so that a repeated id is known for the life of marks.
local fresh, aged, ids = 0, {}, {'0'}
for i = 3, #ARGV, 7 do
  local mark, member, press = KEYS[tonumber(ARGV[i])], ARGV[i + 1], tonumber(ARGV[i + 2])
  local new
  if member == '' then
    new = redis.call('SET', mark, '1', 'NX', 'EX', ARGV[1])
  else
    new = redis.call('SADD', mark, member) == 1
    if not aged[mark] then redis.call('EXPIRE', mark, ARGV[1]) end
    aged[mark] = true
  end
  if new and press > 0 then
    new = redis.call('GET', KEYS[press]) ~= ARGV[i + 3]
    if new then
      redis.call('SET', KEYS[press], ARGV[i + 3], 'EX', ARGV[2])
    end
  end
  local id = '-'
  if new then
    id = redis.call('XADD', KEYS[1], '*', 'k', ARGV[i + 4], 'c', ARGV[i + 5], 'b', ARGV[i + 6], 'm', member)
    fresh = fresh + 1
  end
  ids[#ids + 1] = id
end
if fresh > 0 and redis.call('XLEN', KEYS[1]) == fresh then ids[1] = '1' end
return table.concat(ids, ' ')
