-- close_urn: KEYS urn
if is_open(KEYS[1]) then
  redis.call('ZREM', KEYS[1], OPEN)
  redis.call('ZADD', KEYS[1], 0, CLOSED)
end
if not is_closed(KEYS[1]) then return 'missing' end
return redis.call('ZRANGEBYLEX', KEYS[1], '[-', '+')
