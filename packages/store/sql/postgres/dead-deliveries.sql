-- dead-deliveries
select *
from "outbox"
where "state" = $1
  and "id" < $2
order by "id" desc
limit $3;
