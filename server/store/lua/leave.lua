-- leave: KEYS log keys box · ARGV content milliseconds most
local left = redis.call('PTTL', KEYS[1])
if left == -2 then return 'missing' end
local others = 0
for _, box in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], BOX, BOX)) do
  if redis.call('EXISTS', box) == 0 then
    redis.call('ZREM', KEYS[2], box)
  elseif box ~= KEYS[3] then
    others = others + 1
  end
end
if others >= tonumber(ARGV[3]) then return 'crowded' end
redis.call('SET', KEYS[3], ARGV[1], 'PX', math.max(1, math.min(left, tonumber(ARGV[2]))))
redis.call('ZADD', KEYS[2], BOX, KEYS[3])
return 'done'
