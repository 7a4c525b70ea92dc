-- list-access.all
select "at", "seq", "line"
from "access_log"
where ("at", "seq") < ($1, $2)
order by "at" desc, "seq" desc
limit $3;

-- list-access.time
select "at", "seq", "line"
from "access_log"
where "at" >= $1
  and "at" < $2
  and ("at", "seq") < ($3, $4)
order by "at" desc, "seq" desc
limit $5;

-- list-access.person
select "at", "seq", "line"
from "access_log"
where "person_id" = $1
  and "seq" < $2
order by "seq" desc
limit $3;

-- list-access.kind
select "at", "seq", "line"
from "access_log"
where "kind" in ($1)
  and "seq" < $2
order by "seq" desc
limit $3;

-- list-access.kind-and-time
select "at", "seq", "line"
from "access_log"
where "kind" in ($1)
  and "at" >= $2
  and "at" < $3
  and "seq" < $4
order by "seq" desc
limit $5;
