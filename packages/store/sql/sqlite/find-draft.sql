-- find-draft
select *
from "imports"
where "id" = ?;
