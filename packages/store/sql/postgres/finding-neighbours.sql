-- finding-neighbours
select "id"
from "findings"
where "rectification_id" = $1
  and (findings.ordinal, findings.key) < ($2, ( select own.key
    from findings as own
    where own.id = $3 ))
order by "ordinal" desc, "key" desc
limit $4;

select "id"
from "findings"
where "rectification_id" = $1
  and (findings.ordinal, findings.key) > ($2, ( select own.key
    from findings as own
    where own.id = $3 ))
order by "ordinal" asc, "key" asc
limit $4;
