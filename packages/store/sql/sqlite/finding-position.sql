-- finding-position
select count(*) as total, sum(case when ordinal < ? then 1 else 0 end) as before
from ( select ordinal
  from findings
  where rectification_id = ? and 1 = 1
  order by ordinal, key
  limit ? ) as "some";
