-- count: KEYS keys · answers how many records there are
local records = 0
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  records = records + records_of(key)
end
return records
