-- find-file
select *
from "files"
where "sha256" = $1;
