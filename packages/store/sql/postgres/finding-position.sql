-- finding-position
select count(*) as "count"
from "findings"
where "rectification_id" = $1
  and "ordinal" < $2;

select count(*) as "count"
from "findings"
where "rectification_id" = $1;
