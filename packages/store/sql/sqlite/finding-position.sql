-- finding-position
select count(*) as "count"
from "findings"
where "rectification_id" = ?
  and "ordinal" < ?;

select count(*) as "count"
from "findings"
where "rectification_id" = ?;
