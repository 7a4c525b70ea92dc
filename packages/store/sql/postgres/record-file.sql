-- record-file
insert into "files" ("sha256", "size", "media_type", "received_at")
values ($1, $2, $3, $4)
on conflict ("sha256") do nothing;

select *
from "files"
where "sha256" = $1;
