-- record-file
insert into "files" ("sha256", "size", "media_type", "received_at")
values (?, ?, ?, ?)
on conflict ("sha256") do nothing;

select *
from "files"
where "sha256" = ?;
