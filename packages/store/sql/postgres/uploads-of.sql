-- uploads-of
select *
from "uploads"
where "owner_id" = $1
order by "uploaded_at" desc, "digest"
limit $2;
