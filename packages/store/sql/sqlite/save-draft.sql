-- save-draft
update "imports"
set "edits" = ?, "version" = "version" + ?, "updated_at" = ?
where "id" = ?
  and "version" = ?
returning "version";
