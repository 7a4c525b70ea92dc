-- read-findings
select "ordinal", "key", "state", "registered_at", "updated_at"
from "findings"
where "rectification_id" = ?
  and ("ordinal", "key") > (?, ?)
order by "ordinal", "key"
limit ?;
