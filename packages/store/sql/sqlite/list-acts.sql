-- list-acts.all
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;

-- list-acts.time
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."at" >= ?
  and "events"."at" < ?
  and ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;

-- list-acts.person
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where json_extract(events.actor, '$.personId') = ?
  and ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;

-- list-acts.type
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."type" = ?
  and ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;

-- list-acts.object
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = ?
  and ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;

-- list-acts.everything
select "events"."position", "events"."at", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where json_extract(events.actor, '$.personId') = ?
  and "events"."stream" = ?
  and "events"."type" = ?
  and "events"."at" >= ?
  and "events"."at" < ?
  and ("events"."at", "events"."position") < (?, ?)
order by "events"."at" desc, "events"."position" desc
limit ?;
