-- register-finding
select "id", "status"
from "rectifications"
where "id" in (?)
order by "id";

select "id", "key", "registered_at", "head", "state"
from "findings"
where "id" in (?)
order by "id";

select *
from "removed_findings"
where "id" in (?);

select coalesce(max(position), 0) as last
from events;

insert into events (position, stream, seq, id, type, at, actor, line, hash)
values (?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into payloads (position, salt, body)
values (?, ?, ?);

insert into log_queue (position)
values (?);

insert into findings (key, id, rectification_id, ordinal, version, status, number_rank, part, level, parent_id, section, reported_status, has_figures, visibility, completion_due, open_due, stand, voided, registered_at, updated_at, head, summary, state)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into finding_parties (finding_key, role, name, place, rectification_id, ordinal, completion_due)
values (?, ?, ?, ?, ?, ?, ?);

insert into finding_texts (finding_key, text)
values (?, ?);

insert into finding_words (rowid, words)
values (?, ?);
