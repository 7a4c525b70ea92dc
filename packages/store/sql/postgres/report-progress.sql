-- report-progress
update "imports"
set "phase" = $1, "done" = $2, "total" = $3, "updated_at" = $4
where "id" = $5
  and "state" in ($6, $7);
