-- give_up(out, queue, set, book, chat, id, why, now): a post that waits in a chat's queue is skipped where it stands, and its ledger
-- notes why; one that left, or is under way, stays as it is. Whoever waits behind it is offered in its place.
local function give_up(out, queue, set, book, chat, id, why, now)
  if redis.call('HGET', out, id .. '.s') ~= 'queued' then return end
  redis.call('LREM', queue, 0, id)
  redis.call('HDEL', out, id .. '.b', id .. '.e', id .. '.t', id .. '.x', id .. '.n', id .. '.k')
  redis.call('HSET', out, id .. '.s', 'skipped', id .. '.d', now)
  ledger(book, chat, 'skipped', why, redis.call('HGET', book, chat))
  ready(chat, out, queue, set, now)
end
