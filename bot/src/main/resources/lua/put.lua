-- put(...): puts a post into one of the chat's queues, once for its id, whatever state it has reached since. `again` names a round in
-- which a row that ended without arriving is tried once more; a chat that the ledger does not hold as failed or skipped is left alone.
-- The row lives in the hash `out` as fields `id.s` state, `.k` kind of act, `.b` body, `.t` not before, `.l` ledger, `.x` the post it
-- edits, `.e` a later text for a row still queued, `.a` attempt, `.n` tries, `.m` message id, `.d` done at, `.r` last round.
-- Answers and warnings are named after the message they are about. A group that becomes a supergroup counts its messages anew, so what
-- was done with before its move does not bar what has the same name now: `.g` is the group's id when a row was put, once it has moved.
local function put(state, out, queue, set, chat, id, kind, body, at, book, ledgerName, edits, editedBook, again, now)
  local function ended(one) return again ~= '' and (one == 'failed' or one == 'skipped') end
  local row = redis.call('HMGET', out, id .. '.s', id .. '.g', id .. '.d', id .. '.r', 'fl', 'pause', 'p1', 'p2')
  local stands, moved, done, round, flying, pause, p1, p2 = unpack(row)
  local renamed, rest = unpack(redis.call('HMGET', state, 'id', 'o.rest'))
  local about = string.find(id, '^answer:') or string.find(id, '^warning:')
  local group = about and renamed
  if group and moved ~= group and done then
    redis.call('HDEL', out, id .. '.s', id .. '.a', id .. '.e', id .. '.m', id .. '.n', id .. '.r', id .. '.x')
    stands, round = false, false
  end
  if stands and not ((ended(stands) or again ~= '' and stands == 'unknown') and round ~= again) then return end
  local line = book and redis.call('HGET', book, chat)
  if line and not ended(string.match(line, '^%S+')) then return end
  if done then redis.call('HDEL', out, id .. '.d') end
  if again ~= '' then redis.call('HSET', out, id .. '.r', again) end
  if rest then
    redis.call('HSET', out, id .. '.s', 'skipped', id .. '.d', now)
    redis.call('EXPIRE', out, 5184000)
    if book then ledger(book, chat, 'skipped', 'gone ' .. rest, line) end
    return
  end
  if edits ~= '' and redis.call('HGET', out, edits .. '.s') == 'queued' then
    if kind == 'Remove' or kind == 'Withdraw' then
      redis.call('HDEL', out, edits .. '.b', edits .. '.e', edits .. '.t', edits .. '.x', edits .. '.n', edits .. '.k')
      redis.call('HSET', out, edits .. '.s', 'skipped', edits .. '.d', now)
      if editedBook then ledger(editedBook, chat, 'skipped', 'recalled', redis.call('HGET', editedBook, chat)) end
    else
      redis.call('HSET', out, edits .. '.e', body)
    end
    redis.call('HSET', out, id .. '.s', 'sent', id .. '.d', now)
    if book then ledger(book, chat, 'sent', 'queued', redis.call('HGET', book, chat)) end
    return
  end
  row = {id .. '.s', 'queued', id .. '.k', kind, id .. '.b', body, id .. '.t', at}
  local function with(field, value) row[#row + 1], row[#row + 2] = id .. field, value end
  if group then with('.g', group) end
  if edits ~= '' then with('.x', edits) end
  if book then
    with('.l', ledgerName)
    ledger(book, chat, 'queued', '', line)
  end
  local at_once = math.max(tonumber(at), tonumber(pause or 0)) <= now
  local may_leave = leave and at_once and not flying and redis.call('EXISTS', queue) == 0
  local left = may_leave and depart(row, chat, id, kind, p1, p2, renamed, now)
  local alone = left or redis.call('RPUSH', queue, id) == 1
  redis.call('HSET', out, unpack(row))
  redis.call('EXPIRE', out, 5184000)
  if not alone then
    ready(chat, out, queue, set, now)
  elseif not flying and not left then
    redis.call('ZADD', set, math.max(now, tonumber(at), tonumber(pause or 0)), chat)
  end
end
