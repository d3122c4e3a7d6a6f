-- Takes or renews the leases of a node. KEYS[1]: lease of one partition. ARGV: token, life in ms, "take" or "renew".
-- Returns 1 when the token holds the lease afterwards, else 0.
local held = redis.call('GET', KEYS[1])
if held == ARGV[1] then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return 1
end
if not held and ARGV[3] == 'take' then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 1
end
return 0
