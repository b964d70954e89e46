-- append: KEYS log keys · ARGV id before body end
local last = last_commit(KEYS[1])
if not last then return 'missing' end
if last ~= ARGV[2] then return 'conflict' end
redis.call('XADD', KEYS[1], 'NOMKSTREAM', '*', 'id', ARGV[1], 'before', ARGV[2], 'body', ARGV[3])
move_end(KEYS[2], ARGV[4])
return 'done'
