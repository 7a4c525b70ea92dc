-- Acts by time and by type, newest first, for the audit administrator. Those of a person are found by the actor,
-- which is JSON: that index is the engine's own.
create index events_by_time on events (at, position);
create index events_by_type on events (type, at, position);
