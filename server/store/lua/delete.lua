-- delete: KEYS keys · ARGV channel, 1 or 0 for embedded · answers how many records there were, and the time
local records = 0
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  records = records + records_of(key)
  redis.call('DEL', key)
end
local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000)
-- A repetition finds nothing, and is no news.
if records > 0 then
  redis.call('PUBLISH', ARGV[1], string.format('gone %d %.0f %s', records, at, ARGV[2]))
end
return {records, at}
