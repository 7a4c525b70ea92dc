-- Positions are drawn before the events are written, so that a finding knows its key.
create sequence events_position;

-- Bigrams of each finding, cut by the application; long texts in overlapping chunks, because a tsvector ends at 1 MB.
create table finding_words (
  finding_key bigint not null references findings (key) on delete cascade,
  chunk integer not null,
  words tsvector not null,
  primary key (finding_key, chunk)
);
create index finding_words_by_word on finding_words using gin (words);
