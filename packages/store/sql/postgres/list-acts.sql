-- list-acts.all
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where ("events"."at", "events"."position") < ($1, $2)
order by "events"."at" desc, "events"."position" desc
limit $3;

-- list-acts.time
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."at" >= $1
  and "events"."at" < $2
  and ("events"."at", "events"."position") < ($3, $4)
order by "events"."at" desc, "events"."position" desc
limit $5;

-- list-acts.person
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where (events.actor::jsonb ->> 'personId') = $1
  and ("events"."at", "events"."position") < ($2, $3)
order by "events"."at" desc, "events"."position" desc
limit $4;

-- list-acts.type
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."type" = $1
  and ("events"."at", "events"."position") < ($2, $3)
order by "events"."at" desc, "events"."position" desc
limit $4;

-- list-acts.object
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = $1
  and ("events"."at", "events"."position") < ($2, $3)
order by "events"."at" desc, "events"."position" desc
limit $4;

-- list-acts.everything
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where (events.actor::jsonb ->> 'personId') = $1
  and "events"."stream" = $2
  and "events"."type" = $3
  and "events"."at" >= $4
  and "events"."at" < $5
  and ("events"."at", "events"."position") < ($6, $7)
order by "events"."at" desc, "events"."position" desc
limit $8;
