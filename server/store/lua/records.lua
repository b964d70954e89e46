-- Stands before the scripts that count: how many commits, urns and boxes there are. Not what lies in the urns, which may
-- be open.
local SIZES = {
  stream = function(key) return redis.call('XLEN', key) end,
  zset = function(key) return (is_open(key) or is_closed(key)) and 1 or 0 end,
  string = function() return 1 end,
}

local function records_of(key)
  local size = SIZES[redis.call('TYPE', key)['ok']]
  return size and size(key) or 0
end
