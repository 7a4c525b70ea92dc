-- stream-lines
select "events"."line", "events"."hash", "payloads"."salt", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = ?
  and "events"."seq" >= ?
order by "events"."seq"
limit ?;
