-- enrol(state, rows, names, chat, row): writes one row of a table, all of one width, at the place that the chat keeps for life (field
-- `o.at` of its state); its name stands at the same place beside it, 32 characters wide. An empty row strikes the chat
-- out: a blank name, and a row that begins with a dash.
local function enrol(state, rows, names, chat, row)
  local at = redis.call('HGET', state, 'o.at')
  if row == '' then
    if at then
      redis.call('SETRANGE', names, at * 32, string.rep(' ', 32))
      redis.call('SETRANGE', rows, at * redis.call('STRLEN', rows) / (redis.call('STRLEN', names) / 32), '-')
    end
    return
  end
  if not at then
    at = redis.call('STRLEN', rows) / #row
    redis.call('HSET', state, 'o.at', at)
  end
  redis.call('SETRANGE', rows, at * #row, row)
  redis.call('SETRANGE', names, at * 32, chat .. string.rep(' ', 32 - #chat))
end
