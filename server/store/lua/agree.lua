-- agree: KEYS log urn consents · ARGV id, rev, 1 or 0
-- Consents are kept as things in an urn are, id:rev:word, so that their order tells nothing either. A no is kept too:
-- its rev is what a late yes is held against.
if not is_closed(KEYS[2]) then return 0 end
local lying = find(KEYS[2], ARGV[1])
if not lying or string.match(lying, '^[^:]*:%d+:$') then return 0 end
local said = find(KEYS[3], ARGV[1])
if said and rev_of(said) >= tonumber(ARGV[2]) then return 1 end
if said then redis.call('ZREM', KEYS[3], said) end
redis.call('ZADD', KEYS[3], 0, ARGV[1] .. ':' .. ARGV[2] .. ':' .. ARGV[3])
redis.call('PEXPIREAT', KEYS[3], redis.call('PEXPIRETIME', KEYS[1]))
return 1
