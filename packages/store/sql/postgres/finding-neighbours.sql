-- finding-neighbours
select "key"
from "findings"
where "id" = $1;

select "id"
from "findings"
where "rectification_id" = $1
  and ("ordinal", "key") < ($2, $3)
order by "ordinal" desc, "key" desc
limit $4;

select "id"
from "findings"
where "rectification_id" = $1
  and ("ordinal", "key") > ($2, $3)
order by "ordinal" asc, "key" asc
limit $4;
