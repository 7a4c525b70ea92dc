-- list-people.all
select "id", "state", "registered_at", "updated_at", coalesce(people.name, '') as "sort_name"
from "people"
where "status" = ?
  and coalesce(people.name, '') >= ?
  and (coalesce(people.name, ''), people.id) > (?, ?)
order by coalesce(people.name, ''), "id"
limit ?;

-- list-people.unit
select "id", "state", "registered_at", "updated_at", coalesce(people.name, '') as "sort_name"
from "people"
where "status" = ?
  and people.id in ( select posts.person_id
  from posts
  where posts.unit_id in ( with recursive under (id) as ( select units.id
      from units
      where units.id in (?) union select units.id
      from units
      inner join under on units.parent_id = under.id ) select under.id
    from under ) and posts.held_from <= ? and posts.held_to > ? )
order by coalesce(people.name, ''), "id"
limit ?;
