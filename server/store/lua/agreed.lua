-- agreed: KEYS urn consents
local found = {}
for _, said in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  local id = string.match(said, '^([^:]*):%d+:1$')
  if id then found[#found + 1] = find(KEYS[1], id) end
end
return found
