-- save-draft
update "imports"
set "edits" = $1, "version" = "version" + $2, "updated_at" = $3
where "id" = $4
  and "version" = $5
returning "version";
