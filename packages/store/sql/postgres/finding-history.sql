-- finding-history
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = $1
order by "events"."seq" desc
limit $2;

-- finding-history.next
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = $1
  and "events"."seq" < $2
order by "events"."seq" desc
limit $3;
