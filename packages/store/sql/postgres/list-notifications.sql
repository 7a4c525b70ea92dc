-- list-notifications.all
select "notifications"."id", "kind", "due", "at", "read_at", "findings"."state"
from "notifications"
inner join "findings" on "findings"."id" = "notifications"."finding_id"
where "person_id" = $1
  and 1 = 1
  and "notifications"."id" < $2
order by "notifications"."id" desc
limit $3;

-- list-notifications.unread
select "notifications"."id", "kind", "due", "at", "read_at", "findings"."state"
from "notifications"
inner join "findings" on "findings"."id" = "notifications"."finding_id"
where "person_id" = $1
  and 1 = 1
  and "read_at" is null
  and "notifications"."id" < $2
order by "notifications"."id" desc
limit $3;
