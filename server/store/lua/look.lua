-- look: KEYS urn or consents · ARGV id, again and again
local found = {}
for _, id in ipairs(ARGV) do
  found[#found + 1] = find(KEYS[1], id)
end
return found
