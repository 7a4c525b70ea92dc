-- count-findings
select "reported_status", count(*) as "count"
from "findings"
where "rectification_id" = $1
group by "reported_status";

select "level", count(*) as "count"
from "findings"
where "rectification_id" = $1
group by "level"
order by "level";

select "section", count(*) as "count", min("ordinal") as "first"
from "findings"
where "rectification_id" = $1
group by "section"
order by "first";
