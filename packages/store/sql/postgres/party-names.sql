-- party-names
with recursive names (name) as ( select ( select name
    from finding_parties
    where rectification_id = $1 and role = $2
    order by name
    limit 1 )
  union all select ( select name
    from finding_parties
    where rectification_id = $3 and role = $4 and name > names.name
    order by name
    limit 1 )
  from names
  where names.name is not null ) select name
from names
where name is not null
limit $5;
