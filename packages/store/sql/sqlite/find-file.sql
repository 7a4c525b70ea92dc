-- find-file
select *
from "files"
where "sha256" = ?;
