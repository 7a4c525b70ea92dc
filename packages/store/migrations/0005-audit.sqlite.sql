create index events_by_person on events (json_extract(actor, '$.personId'), at, position);
