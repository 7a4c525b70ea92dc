-- find-finding
select "state", "registered_at", "updated_at"
from "findings"
where "id" = $1;
