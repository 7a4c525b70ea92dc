-- Where a finding stands, outcomes told apart (closed is not fixed), and whether what is signed was changed since:
-- counted for the head of every ledger, so they have columns and indexes of their own.
alter table findings add column stand text not null default 'registered';
alter table findings add column voided integer not null default 0;
create index findings_by_stand on findings (rectification_id, stand, ordinal, key);
create index findings_by_voided on findings (rectification_id, voided, ordinal, key);
