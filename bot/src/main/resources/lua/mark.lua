-- mark(key, member, press, pressed): marks an update (member of a small set of ids, so that a repeated one is known for two days) or, with
-- member '', a command (a key of its own) as known; false when it was known before. `press` false: not a press; else one is a repeat if it is the
-- same as the person's last one on that message within five seconds.
local aged = {}
local function mark(key, member, press, pressed)
  local new
  if member == '' then
    new = redis.call('SET', key, '1', 'NX', 'EX', 172800)
  else
    new = redis.call('SADD', key, member) == 1
    if not aged[key] then redis.call('EXPIRE', key, 172800) end
    aged[key] = true
  end
  if new and press then
    new = redis.call('GET', press) ~= pressed
    if new then redis.call('SET', press, pressed, 'EX', 5) end
  end
  return new and true or false
end
