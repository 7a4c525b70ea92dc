-- create-import
insert into "imports" ("id", "version", "state", "created_at", "updated_at", "file_name", "media_type", "size", "sha256", "owner_id", "done", "total", "edits")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

select "id", "version", "state", "created_at", "updated_at", "file_name", "media_type", "size", "sha256", "phase", "done", "total", "item_count", "error_code", "error_params", "rectification_id"
from "imports"
where "id" = $1;
