-- count-matches
select count(*) as "count"
from (select 1 as "one"
  from "findings"
  where "findings"."rectification_id" = ? and "findings"."reported_status" = ?
  limit ?) as "some";
