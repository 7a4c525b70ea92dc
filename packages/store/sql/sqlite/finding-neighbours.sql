-- finding-neighbours
select "key"
from "findings"
where "id" = ?;

select "id"
from "findings"
where "rectification_id" = ?
  and ("ordinal", "key") < (?, ?)
order by "ordinal" desc, "key" desc
limit ?;

select "id"
from "findings"
where "rectification_id" = ?
  and ("ordinal", "key") > (?, ?)
order by "ordinal" asc, "key" asc
limit ?;
