-- create: KEYS log keys · ARGV id body end
if redis.call('EXISTS', KEYS[1]) == 1 then return 'taken' end
redis.call('XADD', KEYS[1], '*', 'id', ARGV[1], 'before', '', 'body', ARGV[2])
redis.call('ZADD', KEYS[2], LASTING, KEYS[1], LASTING, KEYS[2])
move_end(KEYS[2], ARGV[3])
return 'done'
