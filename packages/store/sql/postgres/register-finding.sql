-- register-finding
select "id", "status"
from "rectifications"
where "id" in ($1)
order by "id" for share;

select "id", "key", "registered_at", "head", "state"
from "findings"
where "id" in ($1)
order by "id" for update;

select *
from "removed_findings"
where "id" in ($1);

with added as materialized ( select nextval('events_position') as position, event.*
  from json_to_recordset($1::json) as event ( stream text, seq integer, id text, type text, at text, actor text, line text, hash text, salt text, body text ) ), kept as ( insert into events (position, stream, seq, id, type, at, actor, line, hash) select position, stream, seq, id, type, at, actor, line, hash
  from added ), apart as ( insert into payloads (position, salt, body) select position, salt, body
  from added ), waiting as ( insert into log_queue (position) select position
  from added ) select position
from added
order by position;

insert into "findings" ("key", "id", "rectification_id", "ordinal", "version", "status", "number_rank", "part", "level", "parent_id", "section", "reported_status", "has_figures", "visibility", "completion_due", "open_due", "stand", "voided", "registered_at", "updated_at", "head", "summary", "state") select "key", "id", "rectification_id", "ordinal", "version", "status", "number_rank", "part", "level", "parent_id", "section", "reported_status", "has_figures", "visibility", "completion_due", "open_due", "stand", "voided", "registered_at", "updated_at", "head", "summary", "state"
from json_populate_recordset(null::"findings", $1::json);

insert into "finding_parties" ("finding_key", "role", "name", "place", "rectification_id", "ordinal", "completion_due") select "finding_key", "role", "name", "place", "rectification_id", "ordinal", "completion_due"
from json_populate_recordset(null::"finding_parties", $1::json);

insert into "finding_texts" ("finding_key", "text") select "finding_key", "text"
from json_populate_recordset(null::"finding_texts", $1::json);

insert into finding_words (finding_key, chunk, words) select finding_key, chunk, words
from json_populate_recordset(null::finding_words, $1::json);
