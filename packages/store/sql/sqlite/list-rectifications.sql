-- list-rectifications
select "id", "version", "title", "issuer", "round", "kind", "genre", "inspected_body", "feedback_date", "published_date", "registered_at", "updated_at", (select count(*) as "count"
  from "findings"
  where "findings"."rectification_id" = "rectifications"."id") as "finding_count"
from "rectifications"
where ("updated_at", "id") < (?, ?)
order by "updated_at" desc, "id" desc
limit ?;
