-- Whose a draft is until it is accepted: the person who began it, null on a machine without accounts and for drafts
-- that are older than accounts. Once accepted, an import belongs to its rectification.
alter table imports add column owner_id text;
create index imports_by_owner on imports (owner_id, created_at, id);
create index imports_by_rectification on imports (rectification_id);
