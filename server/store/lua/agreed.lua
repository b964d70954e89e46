-- agreed: KEYS urn consents
local found = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  found[#found + 1] = find(KEYS[1], id)
end
return found
