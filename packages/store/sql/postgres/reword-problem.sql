-- reword-problem
select "id", "status"
from "rectifications"
where "id" in (select "rectification_id"
  from "findings"
  where "id" in ($1))
order by "id" for share;

select "id", "key", "registered_at", "head", "state"
from "findings"
where "id" in ($1)
order by "id" for update;

with added as materialized ( select nextval('events_position') as position, event.*
  from json_to_recordset($1::json) as event ( stream text, seq integer, id text, type text, at text, actor text, line text, hash text, salt text, body text ) ), kept as ( insert into events (position, stream, seq, id, type, at, actor, line, hash) select position, stream, seq, id, type, at, actor, line, hash
  from added ), apart as ( insert into payloads (position, salt, body) select position, salt, body
  from added ), waiting as ( insert into log_queue (position) select position
  from added ) select position
from added
order by position;

update "findings"
set "version" = $1, "summary" = $2, "state" = $3, "updated_at" = $4, "head" = $5
where "key" = $6;

update "finding_texts"
set "text" = $1
where "finding_key" = $2;

delete
from "finding_words"
where "finding_key" = $1;

insert into finding_words (finding_key, chunk, words) select finding_key, chunk, words
from json_populate_recordset(null::finding_words, $1::json);
