-- drop_urn: KEYS keys urn consents
redis.call('ZREM', KEYS[1], KEYS[2], KEYS[3])
return redis.call('DEL', KEYS[2], KEYS[3])
