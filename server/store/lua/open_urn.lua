-- open_urn: KEYS log keys urn consents
if redis.call('EXISTS', KEYS[1]) == 0 then return 'missing' end
if redis.call('EXISTS', KEYS[3]) == 1 then return 'done' end
redis.call('ZADD', KEYS[3], 0, OPEN)
redis.call('PEXPIREAT', KEYS[3], redis.call('PEXPIRETIME', KEYS[1]))
redis.call('ZADD', KEYS[2], LASTING, KEYS[3], LASTING, KEYS[4])
return 'done'
