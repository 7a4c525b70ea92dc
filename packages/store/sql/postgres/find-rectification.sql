-- find-rectification
select "state", "registered_at", "updated_at"
from "rectifications"
where "id" = $1;
