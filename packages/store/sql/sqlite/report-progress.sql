-- report-progress
update "imports"
set "phase" = ?, "done" = ?, "total" = ?, "updated_at" = ?
where "id" = ?
  and "state" in (?, ?);
