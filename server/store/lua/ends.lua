-- Stands before every script. An aggregate's keys are listed in one sorted set: score 0 for those that share the one
-- end, score 1 for boxes, which have a shorter end of their own.
local LASTING, BOX = 0, 1

local function move_end(keys, at)
  for _, key in ipairs(redis.call('ZRANGEBYSCORE', keys, LASTING, LASTING)) do
    redis.call('PEXPIREAT', key, at)
  end
end

local function last_commit(log)
  local entry = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
  return entry and entry[2][2]
end
