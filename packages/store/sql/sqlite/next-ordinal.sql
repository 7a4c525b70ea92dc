-- next-ordinal
select "id"
from "rectifications"
where "id" = ?;

select "ordinal"
from "findings"
where "rectification_id" = ?
order by "ordinal" desc, "key" desc
limit ?;
