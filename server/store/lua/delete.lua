-- delete: KEYS keys · answers how many commits, items, consents and boxes there were
local sizes = {
  stream = function(key) return redis.call('XLEN', key) end,
  zset = function(key) return redis.call('ZLEXCOUNT', key, '[-', '+') end,
  string = function() return 1 end,
}
local records = 0
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local size = sizes[redis.call('TYPE', key)['ok']]
  if size and key ~= KEYS[1] then records = records + size(key) end
  redis.call('DEL', key)
end
return records
