-- put(...): puts a post into one of the chat's queues, once for its id, whatever state it has reached since.
-- The row lives in the hash `out` as fields `id.s` state, `.k` kind of act, `.b` body, `.t` not before, `.l` ledger, `.x` the post it
-- edits, `.e` a later text for a row still queued, `.a` attempt, `.n` tries, `.m` message id, `.d` done at.
local function put(state, out, queue, set, chat, id, kind, body, at, book, ledgerName, edits, now)
  if redis.call('HEXISTS', out, id .. '.s') == 1 then return end
  redis.call('EXPIRE', out, 5184000)
  local rest = redis.call('HGET', state, 'o.rest')
  if rest then
    redis.call('HSET', out, id .. '.s', 'skipped', id .. '.d', now)
    if book then ledger(book, chat, 'skipped', rest) end
    return
  end
  if edits ~= '' and redis.call('HGET', out, edits .. '.s') == 'queued' then
    if kind == 'Remove' then
      redis.call('HSET', out, edits .. '.s', 'skipped', edits .. '.d', now)
      if book and redis.call('HGET', out, edits .. '.l') == ledgerName then ledger(book, chat, 'skipped', 'recalled') end
    else
      redis.call('HSET', out, edits .. '.e', body)
    end
    redis.call('HSET', out, id .. '.s', 'sent', id .. '.d', now)
    return
  end
  redis.call('HSET', out, id .. '.s', 'queued', id .. '.k', kind, id .. '.b', body, id .. '.t', at)
  if edits ~= '' then redis.call('HSET', out, id .. '.x', edits) end
  if book then
    redis.call('HSET', out, id .. '.l', ledgerName)
    ledger(book, chat, 'queued', '')
  end
  redis.call('RPUSH', queue, id)
  ready(chat, out, queue, set, now)
end
