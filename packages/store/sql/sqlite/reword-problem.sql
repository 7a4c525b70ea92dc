-- reword-problem
select "id", "status"
from "rectifications"
where "id" in (select "rectification_id"
  from "findings"
  where "id" in (?))
order by "id";

select "id", "key", "registered_at", "head", "state"
from "findings"
where "id" in (?)
order by "id";

select coalesce(max(position), 0) as last
from events;

insert into events (position, stream, seq, id, type, at, actor, line, hash)
values (?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into payloads (position, salt, body)
values (?, ?, ?);

insert into log_queue (position)
values (?);

update "findings"
set "version" = ?, "summary" = ?, "state" = ?, "updated_at" = ?, "head" = ?
where "key" = ?;

update "finding_texts"
set "text" = ?
where "finding_key" = ?;

update finding_words
set words = ?
where rowid = ?;
