-- leave: KEYS log keys box · ARGV content milliseconds
local left = redis.call('PTTL', KEYS[1])
if left == -2 then return 'missing' end
for _, box in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], BOX, BOX)) do
  if redis.call('EXISTS', box) == 0 then redis.call('ZREM', KEYS[2], box) end
end
redis.call('SET', KEYS[3], ARGV[1], 'PX', math.max(1, math.min(left, tonumber(ARGV[2]))))
redis.call('ZADD', KEYS[2], BOX, KEYS[3])
return 'done'
