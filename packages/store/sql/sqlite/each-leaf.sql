-- each-leaf
select "state", "ordinal", "key"
from "findings"
where "rectification_id" = ?
  and not exists (select "below"."key"
  from "findings" as "below"
  where "below"."parent_id" = "findings"."id")
  and "status" in (?, ?)
order by "ordinal", "key"
limit ?;
