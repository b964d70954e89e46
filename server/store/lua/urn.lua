-- Stands before the scripts of urns. An urn is a sorted set with equal scores, so that its order is that of its
-- members' bytes and never that of their coming. Members are id:rev:content, and one mark that says open or closed;
-- marks begin with a byte below every id.
local OPEN, CLOSED = '!open', '!closed'

local function is_open(urn)
  return redis.call('ZSCORE', urn, OPEN)
end

local function is_closed(urn)
  return redis.call('ZSCORE', urn, CLOSED)
end

-- The one member of an id: ';' is the byte after ':'.
local function find(urn, id)
  return redis.call('ZRANGEBYLEX', urn, '[' .. id .. ':', '(' .. id .. ';')[1]
end

local function rev_of(member)
  return tonumber(string.match(member, '^[^:]*:(%d+):'))
end
