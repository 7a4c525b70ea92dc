-- list-people.all
select "id", "state", "registered_at", "updated_at", coalesce(people.name, '') as "sort_name"
from "people"
where "status" = $1
  and coalesce(people.name, '') >= $2
  and (coalesce(people.name, ''), people.id) > ($3, $4)
order by coalesce(people.name, ''), "id"
limit $5;

-- list-people.unit
select "id", "state", "registered_at", "updated_at", coalesce(people.name, '') as "sort_name"
from "people"
where "status" = $1
  and people.id in ( select posts.person_id
  from posts
  where posts.unit_id in ( with recursive under (id) as ( select units.id
      from units
      where units.id in ($2) union select units.id
      from units
      inner join under on units.parent_id = under.id ) select under.id
    from under ) and posts.held_from <= $3 and posts.held_to > $4 )
order by coalesce(people.name, ''), "id"
limit $5;
