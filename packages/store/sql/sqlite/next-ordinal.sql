-- next-ordinal
select "ordinal"
from "findings"
where "rectification_id" = ?
order by "ordinal" desc, "key" desc
limit ?;
