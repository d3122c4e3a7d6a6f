-- put(...): puts a post into one of the chat's queues, once for its id, whatever state it has reached since. `again` names a round in
-- which a row that ended without arriving is tried once more; a chat that the ledger does not hold as failed or skipped is left alone.
-- The row lives in the hash `out` as fields `id.s` state, `.k` kind of act, `.b` body, `.t` not before, `.l` ledger, `.x` the post it
-- edits, `.e` a later text for a row still queued, `.a` attempt, `.n` tries, `.m` message id, `.d` done at, `.r` last round.
-- Answers and warnings are named after the message they are about. A group that becomes a supergroup counts its messages anew, so what
-- was done with before its move does not bar what has the same name now: `.g` is the group's id when a row was put, once it has moved.
local function put(state, out, queue, set, chat, id, kind, body, at, book, ledgerName, edits, editedBook, again, now)
  local function ended(one) return again ~= '' and (one == 'failed' or one == 'skipped') end
  local stands = redis.call('HGET', out, id .. '.s')
  local about = string.find(id, '^answer:') or string.find(id, '^warning:')
  local group = about and redis.call('HGET', state, 'id')
  if group and redis.call('HGET', out, id .. '.g') ~= group and redis.call('HEXISTS', out, id .. '.d') == 1 then
    redis.call('HDEL', out, id .. '.s', id .. '.a', id .. '.e', id .. '.m', id .. '.n', id .. '.r', id .. '.x')
    stands = false
  end
  if stands and not ((ended(stands) or again ~= '' and stands == 'unknown') and redis.call('HGET', out, id .. '.r') ~= again) then return end
  local line = book and redis.call('HGET', book, chat)
  if line and not ended(string.match(line, '^%S+')) then return end
  redis.call('EXPIRE', out, 5184000)
  redis.call('HDEL', out, id .. '.d')
  if again ~= '' then redis.call('HSET', out, id .. '.r', again) end
  local rest = redis.call('HGET', state, 'o.rest')
  if rest then
    redis.call('HSET', out, id .. '.s', 'skipped', id .. '.d', now)
    if book then ledger(book, chat, 'skipped', 'gone ' .. rest) end
    return
  end
  if edits ~= '' and redis.call('HGET', out, edits .. '.s') == 'queued' then
    if kind == 'Remove' or kind == 'Withdraw' then
      redis.call('HDEL', out, edits .. '.b', edits .. '.e', edits .. '.t', edits .. '.x', edits .. '.n', edits .. '.k')
      redis.call('HSET', out, edits .. '.s', 'skipped', edits .. '.d', now)
      if editedBook then ledger(editedBook, chat, 'skipped', 'recalled') end
    else
      redis.call('HSET', out, edits .. '.e', body)
    end
    redis.call('HSET', out, id .. '.s', 'sent', id .. '.d', now)
    if book then ledger(book, chat, 'sent', 'queued') end
    return
  end
  if group then redis.call('HSET', out, id .. '.g', group) end
  redis.call('HSET', out, id .. '.s', 'queued', id .. '.k', kind, id .. '.b', body, id .. '.t', at)
  if edits ~= '' then redis.call('HSET', out, id .. '.x', edits) end
  if book then
    redis.call('HSET', out, id .. '.l', ledgerName)
    ledger(book, chat, 'queued', '')
  end
  redis.call('RPUSH', queue, id)
  ready(chat, out, queue, set, now)
end
