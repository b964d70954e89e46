-- put: KEYS urn · ARGV id rev content, again and again
if not is_open(KEYS[1]) then return 0 end
for n = 1, #ARGV, 3 do
  local lying = find(KEYS[1], ARGV[n])
  if not lying or rev_of(lying) < tonumber(ARGV[n + 1]) then
    if lying then redis.call('ZREM', KEYS[1], lying) end
    redis.call('ZADD', KEYS[1], 0, ARGV[n] .. ':' .. ARGV[n + 1] .. ':' .. ARGV[n + 2])
  end
end
return 1
