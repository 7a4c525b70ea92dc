-- next-ordinal
select "id"
from "rectifications"
where "id" = $1 for update;

select "ordinal"
from "findings"
where "rectification_id" = $1
order by "ordinal" desc, "key" desc
limit $2;
