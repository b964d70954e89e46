-- agree: KEYS log urn consents · ARGV id, 1 or 0
if not is_closed(KEYS[2]) then return 0 end
local lying = find(KEYS[2], ARGV[1])
if not lying or string.match(lying, '^[^:]*:%d+:$') then return 0 end
if ARGV[2] == '1' then
  redis.call('ZADD', KEYS[3], 0, ARGV[1])
  redis.call('PEXPIREAT', KEYS[3], redis.call('PEXPIRETIME', KEYS[1]))
else
  redis.call('ZREM', KEYS[3], ARGV[1])
end
return 1
