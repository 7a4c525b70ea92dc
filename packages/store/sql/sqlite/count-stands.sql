-- count-stands
select stand, sum(voided) as voided, sum(case when id in ( select below.parent_id
    from findings as below
    where below.rectification_id = ? and below.parent_id is not null ) then 0 else 1 end) as leaves
from findings
where rectification_id = ?
  and 1 = 1
group by stand;
