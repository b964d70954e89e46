-- delete: KEYS keys · ARGV channel, 1 or 0 for embedded · answers how many commits, urns and boxes there were (not what
-- lay in the urns, which may be open), and the time
local sizes = {
  stream = function(key) return redis.call('XLEN', key) end,
  zset = function(key) return (is_open(key) or is_closed(key)) and 1 or 0 end,
  string = function() return 1 end,
}
local records = 0
for _, key in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local size = sizes[redis.call('TYPE', key)['ok']]
  if size then records = records + size(key) end
  redis.call('DEL', key)
end
local time = redis.call('TIME')
local at = time[1] * 1000 + math.floor(time[2] / 1000)
-- A repetition finds nothing, and is no news.
if records > 0 then
  redis.call('PUBLISH', ARGV[1], string.format('gone %d %.0f %s', records, at, ARGV[2]))
end
return {records, at}
