-- list-findings.all.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
order by "findings"."ordinal" asc, "findings"."key" asc
limit $2;

-- list-findings.all.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < ($2, $3)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $4;

-- list-findings.all.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $2;

-- list-findings.all.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.all.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $2;

-- list-findings.all.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.status.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
order by "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.status.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
  and ("findings"."ordinal", "findings"."key") < ($3, $4)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.status.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.status.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.status.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.status.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" = $2
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.statuses.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
order by "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.statuses.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
  and ("findings"."ordinal", "findings"."key") < ($4, $5)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.statuses.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.statuses.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($4, $5, $6)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $7;

-- list-findings.statuses.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.statuses.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."reported_status" in ($2, $3)
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($4, $5, $6)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $7;

-- list-findings.section.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
order by "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.section.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
  and ("findings"."ordinal", "findings"."key") < ($3, $4)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.section.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.section.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.section.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.section.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."section" = $2
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.part.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
order by "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.part.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
  and ("findings"."ordinal", "findings"."key") < ($3, $4)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.part.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.part.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.part.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.part.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."part" = $2
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.level.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
order by "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.level.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
  and ("findings"."ordinal", "findings"."key") < ($3, $4)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.level.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.level.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.level.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.level.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."level" = $2
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.figures.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
order by "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.figures.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
  and ("findings"."ordinal", "findings"."key") < ($3, $4)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $5;

-- list-findings.figures.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.figures.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.figures.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $3;

-- list-findings.figures.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and "findings"."has_figures" = $2
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($3, $4, $5)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.due.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
order by "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.due.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
  and ("findings"."ordinal", "findings"."key") < ($4, $5)
order by "findings"."ordinal" desc, "findings"."key" desc
limit $6;

-- list-findings.due.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.due.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($4, $5, $6)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $7;

-- list-findings.due.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $4;

-- list-findings.due.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and ("findings"."completion_due" >= $2 and "findings"."completion_due" <= $3)
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($4, $5, $6)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $7;

-- list-findings.lead-unit.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-unit.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < ($4, $5)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit $6;

-- list-findings.lead-unit.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-unit.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < ($4, $5, $6)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $7;

-- list-findings.lead-unit.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-unit.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < ($4, $5, $6)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $7;

-- list-findings.lead-leader.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-leader.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < ($4, $5)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit $6;

-- list-findings.lead-leader.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-leader.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < ($4, $5, $6)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $7;

-- list-findings.lead-leader.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $4;

-- list-findings.lead-leader.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < ($4, $5, $6)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $7;

-- list-findings.leader-and-unit.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit $6;

-- list-findings.leader-and-unit.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < ($6, $7)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit $8;

-- list-findings.leader-and-unit.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $6;

-- list-findings.leader-and-unit.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < ($6, $7, $8)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $9;

-- list-findings.leader-and-unit.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $6;

-- list-findings.leader-and-unit.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = $4 and "finding_parties"."name" = $5)
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < ($6, $7, $8)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $9;

-- list-findings.unit-and-status.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
order by "party"."ordinal" asc, "party"."finding_key" asc
limit $5;

-- list-findings.unit-and-status.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
  and ("party"."ordinal", "party"."finding_key") < ($5, $6)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit $7;

-- list-findings.unit-and-status.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $5;

-- list-findings.unit-and-status.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < ($5, $6, $7)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $8;

-- list-findings.unit-and-status.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit $5;

-- list-findings.unit-and-status.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = $1
  and "party"."role" = $2
  and "party"."name" = $3
  and "findings"."reported_status" = $4
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < ($5, $6, $7)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit $8;

-- list-findings.text.ordinal
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1
  order by "findings"."ordinal" asc, "findings"."key" asc
  limit $2) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $3 escape '\' and finding_texts.text like $4 escape '\'
  limit 1 offset 0 )
order by "found"."ordinal" asc, "found"."key" asc
limit $5;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $2::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $3::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $4 escape '\' and finding_texts.text like $5 escape '\'
  limit 1 offset 0 )
order by "findings"."ordinal" asc, "findings"."key" asc
limit $6;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $2::tsquery intersect select text_key
    from evidence_words
    where words @@ $3::tsquery) and evidence_texts.folded like $4 escape '\')
order by "findings"."ordinal" asc, "findings"."key" asc
limit $5;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5, $6);

-- list-findings.text.ordinal.next
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1 and ("findings"."ordinal", "findings"."key") < ($2, $3)
  order by "findings"."ordinal" desc, "findings"."key" desc
  limit $4) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $5 escape '\' and finding_texts.text like $6 escape '\'
  limit 1 offset 0 )
order by "found"."ordinal" desc, "found"."key" desc
limit $7;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < ($2, $3)
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $4::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $5::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $6 escape '\' and finding_texts.text like $7 escape '\'
  limit 1 offset 0 )
order by "findings"."ordinal" desc, "findings"."key" desc
limit $8;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < ($2, $3)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $4::tsquery intersect select text_key
    from evidence_words
    where words @@ $5::tsquery) and evidence_texts.folded like $6 escape '\')
order by "findings"."ordinal" desc, "findings"."key" desc
limit $7;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5);

-- list-findings.text.completionDue
select *
from (select "findings"."completion_due", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1
  order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
  limit $2) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $3 escape '\' and finding_texts.text like $4 escape '\'
  limit 1 offset 0 )
order by "found"."completion_due" asc, "found"."ordinal" asc, "found"."key" asc
limit $5;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $2::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $3::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $4 escape '\' and finding_texts.text like $5 escape '\'
  limit 1 offset 0 )
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $6;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $2::tsquery intersect select text_key
    from evidence_words
    where words @@ $3::tsquery) and evidence_texts.folded like $4 escape '\')
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $5;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5, $6);

-- list-findings.text.completionDue.next
select *
from (select "findings"."completion_due", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1 and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
  limit $5) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $6 escape '\' and finding_texts.text like $7 escape '\'
  limit 1 offset 0 )
order by "found"."completion_due" desc, "found"."ordinal" desc, "found"."key" desc
limit $8;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $5::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $6::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $7 escape '\' and finding_texts.text like $8 escape '\'
  limit 1 offset 0 )
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $9;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $5::tsquery intersect select text_key
    from evidence_words
    where words @@ $6::tsquery) and evidence_texts.folded like $7 escape '\')
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $8;

-- list-findings.text.number
select *
from (select "findings"."number_rank", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1
  order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
  limit $2) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $3 escape '\' and finding_texts.text like $4 escape '\'
  limit 1 offset 0 )
order by "found"."number_rank" asc, "found"."ordinal" asc, "found"."key" asc
limit $5;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $2::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $3::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $4 escape '\' and finding_texts.text like $5 escape '\'
  limit 1 offset 0 )
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $6;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $2::tsquery intersect select text_key
    from evidence_words
    where words @@ $3::tsquery) and evidence_texts.folded like $4 escape '\')
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $5;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5, $6);

-- list-findings.text.number.next
select *
from (select "findings"."number_rank", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1 and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
  limit $5) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $6 escape '\' and finding_texts.text like $7 escape '\'
  limit 1 offset 0 )
order by "found"."number_rank" desc, "found"."ordinal" desc, "found"."key" desc
limit $8;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $5::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $6::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $7 escape '\' and finding_texts.text like $8 escape '\'
  limit 1 offset 0 )
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $9;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < ($2, $3, $4)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $5::tsquery intersect select text_key
    from evidence_words
    where words @@ $6::tsquery) and evidence_texts.folded like $7 escape '\')
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit $8;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5);
