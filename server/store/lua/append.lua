-- append: KEYS log keys · ARGV id before body end channel
local last = last_commit(KEYS[1])
if not last then return 'missing' end
if last ~= ARGV[2] then return 'conflict' end
redis.call('XADD', KEYS[1], 'NOMKSTREAM', '*', 'id', ARGV[1], 'before', ARGV[2], 'body', ARGV[3])
move_end(KEYS[2], ARGV[4])
redis.call('PUBLISH', ARGV[5], 'head ' .. ARGV[1])
return 'done'
