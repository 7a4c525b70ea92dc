-- The ledger: events, the state that they make, drafts and files. Common to both engines; what only one of them
-- understands stands in the file of the same number that carries its name.

-- What has happened, in envelopes. Rows are only ever added.
create table events (
  position bigint primary key,
  stream text not null,
  seq integer not null,
  id text not null unique,
  type text not null,
  at text not null,
  actor text not null,
  line text not null,
  hash text not null,
  unique (stream, seq)
);

-- The words of an event stand apart, so that they can be erased; then salt and body are null.
create table payloads (
  position bigint primary key references events (position),
  salt text,
  body text
);

-- In the tables of state, `head` is the hash of the last event of the stream, to which the next one is chained.
create table rectifications (
  id text primary key,
  version integer not null,
  status text not null,
  title text,
  issuer text,
  inspected_body text,
  round text,
  kind text,
  genre text not null,
  feedback_date text,
  published_date text,
  registered_at text not null,
  updated_at text not null,
  head text not null,
  state text not null
);
create index rectifications_by_update on rectifications (updated_at, id);

-- `key` is the position of the registering event: replaying the events gives the same keys. `summary` is the row
-- of a list, ready to be shown; `state` is everything; the other columns are what lists filter and sort by.
create table findings (
  key bigint primary key,
  id text not null unique,
  rectification_id text not null references rectifications (id),
  ordinal integer not null,
  version integer not null,
  status text not null,
  number_rank integer not null,
  part text not null,
  level integer not null,
  parent_id text,
  section text,
  reported_status text not null,
  has_figures integer not null,
  visibility text not null,
  completion_due text not null,
  registered_at text not null,
  updated_at text not null,
  head text not null,
  summary text not null,
  state text not null
);
create index findings_by_ordinal on findings (rectification_id, ordinal, key);
create index findings_by_due on findings (rectification_id, completion_due, ordinal, key);
create index findings_by_number on findings (rectification_id, number_rank, ordinal, key);
create index findings_by_reported_status on findings (rectification_id, reported_status, ordinal, key);
create index findings_by_reported_status_due on findings (rectification_id, reported_status, completion_due, ordinal, key);
create index findings_by_section on findings (rectification_id, section, ordinal, key);
create index findings_by_part on findings (rectification_id, part, ordinal, key);
create index findings_by_level on findings (rectification_id, level, ordinal, key);
create index findings_by_figures on findings (rectification_id, has_figures, ordinal, key);
create index findings_by_parent on findings (parent_id);

-- Findings that were taken out; only their version is needed to go on with the stream.
create table removed_findings (
  id text primary key,
  rectification_id text not null,
  version integer not null,
  removed_at text not null,
  head text not null
);

-- Parties by name, with what a list by party is sorted by.
create table finding_parties (
  finding_key bigint not null references findings (key) on delete cascade,
  role text not null,
  name text not null,
  place integer not null,
  rectification_id text not null,
  ordinal integer not null,
  completion_due text not null,
  primary key (finding_key, role, name)
);
create index finding_parties_by_ordinal on finding_parties (rectification_id, role, name, ordinal, finding_key);
create index finding_parties_by_due on finding_parties (rectification_id, role, name, completion_due, ordinal, finding_key);

-- The words of a finding, folded: what a search compares with.
create table finding_texts (
  finding_key bigint primary key references findings (key) on delete cascade,
  text text not null
);

-- Drafts. They are no projection of events.
create table imports (
  id text primary key,
  version integer not null,
  state text not null,
  created_at text not null,
  updated_at text not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text,
  phase text,
  done integer not null,
  total integer not null,
  item_count integer,
  error_code text,
  error_params text,
  rectification_id text,
  source_text text,
  source text,
  mapping text,
  reading text,
  edits text not null
);
create index imports_by_creation on imports (created_at, id);
create index imports_by_state on imports (state, created_at);

-- Files by content; the bytes lie in the vault.
create table files (
  sha256 text primary key,
  size bigint not null,
  media_type text not null,
  received_at text not null
);
