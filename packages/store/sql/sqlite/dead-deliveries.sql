-- dead-deliveries
select *
from "outbox"
where "state" = ?
  and "id" < ?
order by "id" desc
limit ?;
