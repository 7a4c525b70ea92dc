-- next-ordinal
select "ordinal"
from "findings"
where "rectification_id" = $1
order by "ordinal" desc, "key" desc
limit $2;
