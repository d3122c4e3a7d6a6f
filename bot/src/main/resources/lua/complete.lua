-- Completes decisions: all of an entry's writes, posts and commands, once, and takes the entry out of the inbox.
-- KEYS: 1 lease, 2 inbox, 3 tries, then keys named by number in the steps. ARGV: lease token, now in ms, then steps:
-- E entry | X entry dead-key why (as E, for one that cannot be decided) | R chat-key rows names chat row | H key field value |
-- B key field value (gone in half an hour) | D key field | N key field value | I key field by | C key |
-- S ledger chat from state detail | G out queue set ledger chat id why | T mark-key chat json |
-- P chat-key out queue set chat id kind body at ledger-key(0) ledger edits edits-ledger-key(0) again |
-- L attempt settle flying group (the P that follows may leave at once).
-- Returns words: 1, then of each that left at once its attempt and its chat's new id (or -); 0 when the lease is another's. An entry that
-- is no longer in the inbox was completed before: skipped.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return '0' end
-- include: ledger
-- include: ready
-- include: depart
-- include: put
-- include: give_up
-- include: enrol
-- include: set
-- include: entry
local now = tonumber(ARGV[2])
local function key(n) return KEYS[tonumber(n)] end
local steps = {
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
    if string.match(redis.call('HGET', key(k), chat) or '', '^%S*') == from then ledger(key(k), chat, state, detail) end
  end},
  G = {7, function(out, queue, set, k, chat, id, why) give_up(key(out), key(queue), key(set), key(k), chat, id, why, now) end},
  P = {14, function(state, out, queue, set, chat, id, kind, body, at, book, ledgerName, edits, editedBook, again)
    put(key(state), key(out), key(queue), key(set), chat, id, kind, body, at, key(book), ledgerName, edits, key(editedBook), again, now)
    leave = nil
  end},
  L = {4, function(attempt, settle, flying, group) leave = {attempt, settle, key(flying), group == '1'} end},
  T = {3, function(mark, chat, json)
    if redis.call('SET', key(mark), '1', 'NX', 'EX', 172800) then
      redis.call('XADD', KEYS[2], '*', 'k', 'i', 'c', chat, 'b', json)
    end
  end},
}
-- These wait for nobody's fields but those of their own key.
local apart = {H = true, B = true, I = true}
local i = 3
while i <= #ARGV do
  local name, step = ARGV[i], steps[ARGV[i]]
  if not apart[name] or name ~= 'H' and key(ARGV[i + 1]) == set_key then write_set() end
  if here or name == 'E' or name == 'X' then step[2](unpack(ARGV, i + 1, i + step[1])) end
  i = i + step[1] + 1
end
write_set()
return table.concat(departed, ' ')
