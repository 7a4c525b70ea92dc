-- read-findings
select "ordinal", "key", "state", "registered_at", "updated_at"
from "findings"
where "rectification_id" = $1
  and ("ordinal", "key") > ($2, $3)
order by "ordinal", "key"
limit $4;
