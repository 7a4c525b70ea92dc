-- uploads-of
select *
from "uploads"
where "owner_id" = ?
order by "uploaded_at" desc, "digest"
limit ?;
