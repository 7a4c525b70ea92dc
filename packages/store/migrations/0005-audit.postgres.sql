create index events_by_person on events ((actor::jsonb ->> 'personId'), at, position);
