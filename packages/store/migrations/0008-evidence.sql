-- The words of a file that proves something, as a job reads them. Nothing was kept in the table before.
drop table evidence_texts;
create table evidence_texts (
  key bigint primary key,
  digest text not null unique,
  -- waiting, reading, read, unreadable, none, withheld
  state text not null,
  -- As it stands in the file, and folded: what a search compares with.
  text text,
  folded text,
  -- Why it could not be read, or why it is withheld; for people.
  message text,
  -- When the state began; while it is being read, when that was begun.
  updated_at text not null
);
create index evidence_texts_by_state on evidence_texts (state, updated_at);
