-- The log made provable. Events are numbered only after they have been committed, because positions are drawn
-- before: in the order of the positions a later event can be seen earlier.

-- Events without a leaf. Written with the event, taken away when it is sealed.
create table log_queue (
  position bigint primary key
);
insert into log_queue (position) select position from events;

-- The leaves of the tree (RFC 6962, 2.1), numbered from 0 without gaps, with the hash as it was sealed.
create table log_leaves (
  leaf bigint primary key,
  position bigint not null unique references events (position),
  hash text not null
);

-- Roots of complete subtrees, of every eighth level only: a proof reads at most 255 rows of each.
create table log_nodes (
  level integer not null,
  place bigint not null,
  hash text not null,
  primary key (level, place)
);

-- What was signed: at this size the tree had the root that the note says.
create table log_checkpoints (
  size bigint primary key,
  at text not null,
  note text not null
);

-- One row: whoever holds its lock is the sealer. The private key is never here.
create table log_head (
  sealer integer not null primary key check (sealer = 1),
  public_key text
);
insert into log_head (sealer, public_key) values (1, null);
