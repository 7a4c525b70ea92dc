-- list-access.all
select "at", "seq", "line"
from "access_log"
where ("at", "seq") < (?, ?)
order by "at" desc, "seq" desc
limit ?;

-- list-access.time
select "at", "seq", "line"
from "access_log"
where "at" >= ?
  and "at" < ?
  and ("at", "seq") < (?, ?)
order by "at" desc, "seq" desc
limit ?;

-- list-access.person
select "at", "seq", "line"
from "access_log"
where "person_id" = ?
  and "seq" < ?
order by "seq" desc
limit ?;

-- list-access.kind
select "at", "seq", "line"
from "access_log"
where "kind" in (?)
  and "seq" < ?
order by "seq" desc
limit ?;

-- list-access.kind-and-time
select "at", "seq", "line"
from "access_log"
where "kind" in (?)
  and "at" >= ?
  and "at" < ?
  and "seq" < ?
order by "seq" desc
limit ?;
