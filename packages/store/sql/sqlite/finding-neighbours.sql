-- finding-neighbours
select "id"
from "findings"
where "rectification_id" = ?
  and (findings.ordinal, findings.key) < (?, ( select own.key
    from findings as own
    where own.id = ? ))
order by "ordinal" desc, "key" desc
limit ?;

select "id"
from "findings"
where "rectification_id" = ?
  and (findings.ordinal, findings.key) > (?, ( select own.key
    from findings as own
    where own.id = ? ))
order by "ordinal" asc, "key" asc
limit ?;
