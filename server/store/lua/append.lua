-- append: KEYS log keys · ARGV end channel hearers, then id before body of each commit
local last = last_commit(KEYS[1])
if not last then return 'missing' end
if last ~= ARGV[5] then return 'conflict' end
for n = 4, #ARGV, 3 do
  redis.call('XADD', KEYS[1], 'NOMKSTREAM', '*', 'id', ARGV[n], 'before', ARGV[n + 1], 'body', ARGV[n + 2])
end
-- It moves once an hour.
if redis.call('PEXPIRETIME', KEYS[1]) ~= tonumber(ARGV[1]) then move_end(KEYS[2], ARGV[1]) end
-- Whoever writes hears this too: where nobody else does, that is not worth a message. `hearers`: how many of the writer's
-- own there are at this server, -1 where others may hear at another one.
local heard = redis.pcall('PUBSUB', 'NUMSUB', ARGV[2])
if heard.err or tonumber(heard[2]) > tonumber(ARGV[3]) then
  redis.call('PUBLISH', ARGV[2], 'head ' .. ARGV[#ARGV - 2])
  return 'done'
end
return 'alone'
