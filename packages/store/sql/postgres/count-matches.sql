-- count-matches
select count(*) as "count"
from (select 1 as "one"
  from "findings"
  where "findings"."rectification_id" = $1 and "findings"."reported_status" = $2
  limit $3) as "some";
