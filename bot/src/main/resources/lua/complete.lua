-- Completes decisions: all of an entry's writes, posts and commands, once, and takes the entry out of the inbox; an update that was
-- decided before it was written down is marked as known instead.
-- KEYS: 1 lease, 2 inbox, 3 tries, then keys named by number in the steps. ARGV: lease token, now in ms, then steps:
-- A mark-key update press-key(0) pressed (each entry, or none) | E entry | X entry dead-key why (as E, for one that cannot be decided) |
-- R chat-key rows names chat row | H key field value | B key field value (gone in half an hour) | D key field | N key field value |
-- I key field by | C key | S ledger chat from state detail | G out queue set ledger chat id why | T mark-key chat json |
-- P chat-key out queue set chat id kind body at ledger-key(0) ledger edits edits-ledger-key(0) again |
-- L attempt settle flying group (the P that follows may leave at once).
-- Returns words: 1, or 3,place,… with those that were completed before: skipped; then of each that left at once its attempt and its chat's
-- new id (or -); 0 when the lease is another's; 2 when something stands in the inbox that the updates have to wait for.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '0' end
if ARGV[3] == 'A' and redis.call('XLEN', KEYS[2]) > 0 then return '2' end
-- include: mark
-- include: ledger
-- include: ready
-- include: depart
-- include: put
-- include: give_up
-- include: enrol
-- include: set
-- include: entry
local now, i, place, begins = tonumber(ARGV[2]), 3, 0, {A = true, E = true, X = true}
local function key(n) return KEYS[tonumber(n)] end
local steps = {
  A = {4, function(k, update, press, pressed) here = mark(key(k), update, KEYS[tonumber(press)], pressed) end},
  E = {1, begin},
  X = {3, function(id, k, why) bury(id, key(k), why) end},
  H = {3, function(k, field, value) set(key(k), field, value) end},
  B = {3, function(k, field, value) set_briefly(key(k), field, value) end},
  D = {2, function(k, field) redis.call('HDEL', key(k), field) end},
  N = {3, function(k, field, value) redis.call('HSETNX', key(k), field, value) end},
  R = {5, function(state, rows, names, chat, row) enrol(key(state), key(rows), key(names), chat, row) end},
  I = {3, function(k, field, by) redis.call('HINCRBY', key(k), field, by) end},
  C = {1, function(k) redis.call('DEL', key(k)) end},
  S = {5, function(k, chat, from, state, detail)
    local line = redis.call('HGET', key(k), chat)
    if string.match(line or '', '^%S*') == from then ledger(key(k), chat, state, detail, line) end
  end},
  G = {7, function(out, queue, set, k, chat, id, why) give_up(key(out), key(queue), key(set), key(k), chat, id, why, now) end},
  P = {14, function(state, out, queue, set, chat, id, kind, body, at, book, ledgerName, edits, editedBook, again)
    put(key(state), key(out), key(queue), key(set), chat, id, kind, body, at, key(book), ledgerName, edits, key(editedBook), again, now)
    leave = nil
  end},
  L = {4, function(attempt, settle, flying, group) leave = {attempt, settle, key(flying), group == '1'} end},
  T = {3, function(k, chat, json)
    if mark(key(k), '') then redis.call('XADD', KEYS[2], '*', 'k', 'i', 'c', chat, 'b', json) end
  end},
}
local apart = {H = true, B = true, I = true} -- these wait for nobody's fields but those of their own key
while i <= #ARGV do
  local name, step = ARGV[i], steps[ARGV[i]]
  if not apart[name] or name ~= 'H' and key(ARGV[i + 1]) == set_key then write_set() end
  if here or begins[name] then step[2](unpack(ARGV, i + 1, i + step[1])) end
  place = begins[name] and place + 1 or place
  if begins[name] and not here then departed[1] = string.gsub(departed[1], '^1', '3') .. ',' .. place end
  i = i + step[1] + 1
end
write_set()
write_sums()
return table.concat(departed, ' ')
