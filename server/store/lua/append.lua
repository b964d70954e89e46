-- append: KEYS log keys · ARGV end channel, then id before body of each commit
local last = last_commit(KEYS[1])
if not last then return 'missing' end
if last ~= ARGV[4] then return 'conflict' end
for n = 3, #ARGV, 3 do
  redis.call('XADD', KEYS[1], 'NOMKSTREAM', '*', 'id', ARGV[n], 'before', ARGV[n + 1], 'body', ARGV[n + 2])
end
-- It moves once an hour.
if redis.call('PEXPIRETIME', KEYS[1]) ~= tonumber(ARGV[1]) then move_end(KEYS[2], ARGV[1]) end
redis.call('PUBLISH', ARGV[2], 'head ' .. ARGV[#ARGV - 2])
return 'done'
