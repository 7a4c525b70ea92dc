-- finding-history
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = ?
order by "events"."seq" desc
limit ?;

-- finding-history.next
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = ?
  and "events"."seq" < ?
order by "events"."seq" desc
limit ?;
