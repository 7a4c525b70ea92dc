-- The access log is only ever added to, and kept for six months at least, whatever a program asks for.
create trigger access_log_stays before update on access_log
begin
  select raise(abort, 'access_log: a line is never changed');
end;
create trigger access_log_is_kept before delete on access_log
when old.at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-6 months')
begin
  select raise(abort, 'access_log: a line is kept for six months');
end;
