-- Units, people and their rights; accounts and sessions; the log of access. Common to both engines.

-- States of the streams `unit:…` and `person:…`, as in 0001. Trees are walked by `units_by_parent`.
create table units (
  id text primary key,
  version integer not null,
  status text not null,
  name text not null,
  level text not null,
  parent_id text,
  supervising integer not null,
  closed_on text,
  registered_at text not null,
  updated_at text not null,
  head text not null,
  state text not null
);
create index units_by_parent on units (parent_id, name, id);
create index units_by_name on units (name, id);

-- `name` is null when it was erased.
create table people (
  id text primary key,
  version integer not null,
  status text not null,
  name text,
  registered_at text not null,
  updated_at text not null,
  head text not null,
  state text not null
);
create index people_by_name on people (name, id);

-- What the states of people hold, to be asked for by unit, by rectification and by office. `held_to` is the first
-- day on which it is held no more; 9999-12-31 for what is open.
create table posts (
  id text primary key,
  person_id text not null,
  unit_id text not null,
  title text not null,
  is_head integer not null,
  held_from text not null,
  held_to text not null
);
create index posts_by_unit on posts (unit_id, held_to);
create index posts_by_person on posts (person_id);

create table role_grants (
  id text primary key,
  person_id text not null,
  post_id text not null,
  unit_id text not null,
  role text not null,
  rectification_id text,
  held_from text not null,
  held_to text not null
);
create index role_grants_by_person on role_grants (person_id);
create index role_grants_by_rectification on role_grants (rectification_id, role);

create table appointments (
  id text primary key,
  person_id text not null,
  administration text not null,
  held_from text not null,
  held_to text not null
);
create index appointments_by_person on appointments (person_id);
create index appointments_by_administration on appointments (administration);

-- The unit that the inspected body is.
alter table rectifications add column body_id text;
create index rectifications_by_body on rectifications (body_id);

-- The units and posts that a finding names, once they have been matched; `role` is `measure…` where a measure does.
create table finding_holders (
  finding_key bigint not null references findings (key) on delete cascade,
  party_id text not null,
  role text not null,
  rectification_id text not null,
  primary key (finding_key, party_id, role)
);
create index finding_holders_by_party on finding_holders (party_id, rectification_id, finding_key);

-- Accounts. They are no projection of events, and neither is anything below. `login_key` is the folded name.
create table accounts (
  id text primary key,
  person_id text not null unique,
  login_name text not null,
  login_key text not null unique,
  status text not null,
  password text,
  password_changed_at text,
  must_change integer not null,
  totp_secret text,
  totp_confirmed_at text,
  totp_step bigint not null,
  created_at text not null,
  signed_in_at text
);

create table recovery_codes (
  account_id text not null references accounts (id) on delete cascade,
  digest text not null,
  used_at text,
  primary key (account_id, digest)
);

-- Only digests of tokens are kept. `expires_at` is the absolute end; idleness is told from `seen_at`.
create table sessions (
  id text primary key,
  digest text not null unique,
  account_id text not null references accounts (id) on delete cascade,
  stage text not null,
  second_factor integer not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null,
  device text,
  address text
);
create index sessions_by_account on sessions (account_id);
create index sessions_by_end on sessions (expires_at);

create table one_time_links (
  digest text primary key,
  purpose text not null,
  account_id text references accounts (id) on delete cascade,
  made_at text not null,
  expires_at text not null,
  used_at text
);

create table identities (
  issuer text not null,
  subject text not null,
  account_id text not null references accounts (id) on delete cascade,
  linked_at text not null,
  primary key (issuer, subject)
);
create index identities_by_account on identities (account_id);

-- Failed tries by the digest of what was tried on: a name that nobody has is treated like all others.
create table failed_tries (
  digest text primary key,
  count integer not null,
  last_at text not null
);
create index failed_tries_by_time on failed_tries (last_at);

-- Who came, was refused, read what is restricted, took what out. Each line holds the hash of the line before it.
create table access_log (
  seq bigint primary key,
  at text not null,
  kind text not null,
  person_id text,
  line text not null,
  hash text not null
);
create index access_log_by_person on access_log (person_id, seq);
create index access_log_by_kind on access_log (kind, seq);
create index access_log_by_time on access_log (at, seq);

-- One row: whoever holds its lock appends.
create table access_log_head (
  writer integer not null primary key check (writer = 1),
  seq bigint not null,
  hash text
);
insert into access_log_head (writer, seq, hash) values (1, 0, null);
