-- finding-position
select count(*) as total, sum(case when ordinal < $1 then 1 else 0 end) as before
from ( select ordinal
  from findings
  where rectification_id = $2 and 1 = 1
  order by ordinal, key
  limit $3 ) as "some";
