-- One row: whoever holds its lock changes units, or decides by counting administrators. `units_version` grows with
-- every change of a unit, so that a session tells by one number whether the tree is still the same.
create table organisation_head (
  writer integer not null primary key check (writer = 1),
  units_version bigint not null
);
insert into organisation_head (writer, units_version)
select 1, coalesce(sum(version), 0) from units;

-- People are listed by this, those whose names were erased first; by the name alone they were sorted anew each time.
drop index people_by_name;
create index people_by_sort_name on people (coalesce(name, ''), id);

-- What somebody has sent and not attached yet, latest first.
create index uploads_by_owner on uploads (owner_id, uploaded_at desc, digest);

-- Where findings stand is counted for the head of every ledger: all that the count asks of a row is in the index, and
-- so is which findings others lie under.
drop index findings_by_stand;
create index findings_by_stand on findings (rectification_id, stand, ordinal, key, visibility, voided, id);
create index findings_by_tree on findings (rectification_id, parent_id);
