-- set(key, field, value): notes a field to be written; those of one key that follow one another are written in one go, by `write_set()`,
-- which must be called before anything else is done with that key.
local set_key, set_fields = nil, {}
local function write_set()
  if set_key then redis.call('HSET', set_key, unpack(set_fields)) end
  set_key, set_fields = nil, {}
end
local function set(key, field, value)
  if set_key ~= key then write_set() end
  set_key, set_fields[#set_fields + 1], set_fields[#set_fields + 2] = key, field, value
end
-- set_briefly(key, field, value): writes a field at once; the key is gone half an hour after the last one.
local function set_briefly(key, field, value)
  redis.call('HSET', key, field, value)
  redis.call('EXPIRE', key, 1800)
end
