-- What waits for whom, and where files lie: both derived from the states of the findings.

-- The earliest day on which something is still owed; 9999-12-31 where nothing dated is.
alter table findings add column open_due text not null default '9999-12-31';
create index findings_by_open_due on findings (rectification_id, open_due, ordinal, key);
create index findings_by_status on findings (rectification_id, status, ordinal, key);
create index findings_by_status_due on findings (rectification_id, status, open_due, ordinal, key);

-- A row of a desk. `party_id` is empty where anybody in the role may do it.
create table finding_waits (
  finding_key bigint not null references findings (key) on delete cascade,
  kind text not null,
  role text not null,
  party_id text not null,
  rectification_id text not null,
  due text not null,
  primary key (finding_key, kind, role, party_id)
);
create index finding_waits_by_desk on finding_waits (rectification_id, role, party_id, due, finding_key, kind);

-- Which finding holds which file; the file itself lies in the vault under its digest.
create table finding_evidence (
  finding_key bigint not null references findings (key) on delete cascade,
  evidence_id text not null,
  digest text not null,
  primary key (finding_key, evidence_id)
);
create index finding_evidence_by_digest on finding_evidence (digest, finding_key);

-- The words of a file, read by a job; null where it holds none, or where they could not be read.
create table evidence_texts (
  digest text primary key,
  state text not null,
  text text,
  error_code text,
  updated_at text not null
);
create index evidence_texts_by_state on evidence_texts (state, updated_at);

-- Files that somebody has sent and not attached yet: only who sent it may attach it, or look at it.
create table uploads (
  digest text not null,
  owner_id text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  uploaded_at text not null,
  primary key (digest, owner_id)
);
create index uploads_by_time on uploads (uploaded_at);

-- A list shows the day too. A quotation mark inside a text is written with a backslash, so only the member matches.
update findings set summary = replace(summary, ',"ordinal":', ',"openDue":null,"ordinal":')
where summary not like '%,"openDue":%';
