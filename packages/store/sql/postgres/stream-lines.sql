-- stream-lines
select "events"."line", "events"."hash", "payloads"."salt", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = $1
  and "events"."seq" >= $2
order by "events"."seq"
limit $3;
