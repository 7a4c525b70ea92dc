-- Being told: notifications in the pages, what is to be sent, and where to. Common to both engines. None of it is a
-- projection of events.

-- What a person is told in the pages. It holds no words: they are read from the finding, as far as the person may see
-- it then. `topic` keeps the same thing from being told twice; `digest_on` is the day whose digest held it.
create table notifications (
  id text primary key,
  person_id text not null,
  topic text not null,
  kind text not null,
  rectification_id text not null,
  finding_id text not null,
  due text,
  at text not null,
  read_at text,
  digest_on text,
  unique (person_id, topic)
);
create index notifications_by_person on notifications (person_id, id);
create index notifications_unread on notifications (person_id, read_at, id);
create index notifications_untold on notifications (person_id, digest_on, id);
create index notifications_by_time on notifications (at);

-- How somebody wants to be told; without a row as the program does it. Of the token of the calendar only the digest.
create table notification_settings (
  person_id text primary key,
  mail integer not null,
  digest_hour integer not null,
  calendar_digest text unique,
  calendar_made_at text
);

-- Addressees whose day is done: `person:…` or `webhook:…`. Whoever adds the row makes the digest.
create table digests (
  addressee text not null,
  day text not null,
  primary key (addressee, day)
);
create index digests_by_day on digests (day);

-- What is to be sent, fit for outside. `due_at` is when it may be tried next; a program that takes an entry moves it
-- on, so that no other one takes it meanwhile. `state`: waiting, sent, dead.
create table outbox (
  id text primary key,
  channel text not null,
  addressee text not null,
  payload text not null,
  state text not null,
  tries integer not null,
  due_at text not null,
  last_error text,
  made_at text not null,
  ended_at text
);
create index outbox_by_due on outbox (state, due_at, id);
create index outbox_by_state on outbox (state, id);
create index outbox_by_addressee on outbox (addressee, id);

-- Where a rectification's digest goes besides. Addresses hold the keys of their robots, so they are sealed like
-- secrets; `host` is what may be shown.
create table webhooks (
  id text primary key,
  rectification_id text not null,
  kind text not null,
  name text not null,
  host text not null,
  sealed_address text not null,
  sealed_secret text,
  enabled integer not null,
  made_at text not null,
  changed_at text not null
);
create index webhooks_by_rectification on webhooks (rectification_id, id);
