-- SQLite numbers the rows by itself.
create sequence evidence_texts_key;
alter table evidence_texts alter column key set default nextval('evidence_texts_key');

-- Found by pairs of characters, as finding_words is; however many findings hold the file.
create table evidence_words (
  text_key bigint not null references evidence_texts (key) on delete cascade,
  chunk integer not null,
  words tsvector not null,
  primary key (text_key, chunk)
);
create index evidence_words_by_word on evidence_words using gin (words);
