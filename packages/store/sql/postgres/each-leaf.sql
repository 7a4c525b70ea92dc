-- each-leaf
select "state", "ordinal", "key"
from "findings"
where "rectification_id" = $1
  and not exists (select "below"."key"
  from "findings" as "below"
  where "below"."parent_id" = "findings"."id")
  and "status" in ($2, $3)
order by "ordinal", "key"
limit $4;
