-- open_urn: KEYS log keys urn consents · ARGV the last commit, or nothing
local last = last_commit(KEYS[1])
if not last then return 'missing' end
if ARGV[1] and ARGV[1] ~= last then return 'conflict' end
if redis.call('EXISTS', KEYS[3]) == 1 then return 'done' end
redis.call('ZADD', KEYS[3], 0, OPEN)
redis.call('PEXPIREAT', KEYS[3], redis.call('PEXPIRETIME', KEYS[1]))
redis.call('ZADD', KEYS[2], LASTING, KEYS[3], LASTING, KEYS[4])
return 'done'
