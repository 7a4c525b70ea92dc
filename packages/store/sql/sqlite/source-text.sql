-- source-text
select "source_text"
from "imports"
where "id" = ?;
