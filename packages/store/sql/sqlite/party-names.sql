-- party-names
with recursive names (name) as ( select ( select name
    from finding_parties
    where rectification_id = ? and role = ?
    order by name
    limit 1 )
  union all select ( select name
    from finding_parties
    where rectification_id = ? and role = ? and name > names.name
    order by name
    limit 1 )
  from names
  where names.name is not null ) select name
from names
where name is not null
limit ?;
