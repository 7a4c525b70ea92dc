-- What the record is hashed and signed with: 'international' (SHA-256, Ed25519) or 'sm' (SM3, SM2). Chosen once, when
-- the record begins, that is when the database is first opened; null until then. Older records have been begun.
alter table log_head add column crypto text check (crypto in ('international', 'sm'));
update log_head set crypto = 'international'
where public_key is not null or exists (select 1 from events) or exists (select 1 from access_log);
