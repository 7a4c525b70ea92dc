-- At most one row: these records are invented, and stay so. Nothing takes it away.
create table demo_mark (
  id integer not null primary key,
  marked_at text not null
);
