-- The access log is only ever added to, and kept for six months at least, whatever a program asks for.
create function keep_access_log() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'access_log: a line is never changed';
  end if;
  if old.at >= to_char(now() at time zone 'utc' - interval '6 months', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') then
    raise exception 'access_log: a line is kept for six months';
  end if;
  return old;
end
$$;
create trigger access_log_is_kept before update or delete on access_log
  for each row execute function keep_access_log();
