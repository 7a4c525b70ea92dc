-- list-findings.all.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.all.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.all.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.all.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.all.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.all.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.status.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.status.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.status.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.status.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.status.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.status.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" = ?
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.statuses.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.statuses.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.statuses.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.statuses.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.statuses.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.statuses.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."reported_status" in (?, ?)
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.section.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.section.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.section.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.section.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.section.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.section.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."section" = ?
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.part.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.part.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.part.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.part.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.part.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.part.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."part" = ?
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.level.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.level.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.level.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.level.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.level.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.level.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."level" = ?
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.figures.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.figures.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.figures.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.figures.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.figures.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.figures.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and "findings"."has_figures" = ?
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.due.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.due.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
  and ("findings"."ordinal", "findings"."key") < (?, ?)
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.due.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.due.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.due.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- list-findings.due.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and ("findings"."completion_due" >= ? and "findings"."completion_due" <= ?)
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.lead-unit.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-unit.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < (?, ?)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.lead-unit.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-unit.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.lead-unit.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-unit.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.lead-leader.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-leader.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < (?, ?)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.lead-leader.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-leader.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.lead-leader.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.lead-leader.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.leader-and-unit.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
order by "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.leader-and-unit.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
  and ("party"."ordinal", "party"."finding_key") < (?, ?)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.leader-and-unit.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.leader-and-unit.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.leader-and-unit.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.leader-and-unit.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and exists (select 1 as "one"
  from "finding_parties"
  where "finding_parties"."finding_key" = "findings"."key" and "finding_parties"."role" = ? and "finding_parties"."name" = ?)
  and 1 = 1
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.unit-and-status.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
order by "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.unit-and-status.ordinal.next
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
  and ("party"."ordinal", "party"."finding_key") < (?, ?)
order by "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.unit-and-status.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
order by "party"."completion_due" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.unit-and-status.completionDue.next
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
  and ("party"."completion_due", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "party"."completion_due" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.unit-and-status.number
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
order by "findings"."number_rank" asc, "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- list-findings.unit-and-status.number.next
select "findings"."number_rank", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
inner join "finding_parties" as "party" on "party"."finding_key" = "findings"."key"
where "party"."rectification_id" = ?
  and "party"."role" = ?
  and "party"."name" = ?
  and "findings"."reported_status" = ?
  and ("findings"."number_rank", "party"."ordinal", "party"."finding_key") < (?, ?, ?)
order by "findings"."number_rank" desc, "party"."ordinal" desc, "party"."finding_key" desc
limit ?;

-- list-findings.text.ordinal
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1
  order by "findings"."ordinal" asc, "findings"."key" asc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?, ?);

-- list-findings.text.ordinal.next
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1 and ("findings"."ordinal", "findings"."key") < (?, ?)
  order by "findings"."ordinal" desc, "findings"."key" desc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < (?, ?)
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."ordinal", "findings"."key") < (?, ?)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."ordinal" desc, "findings"."key" desc
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?);

-- list-findings.text.completionDue
select *
from (select "findings"."completion_due", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1
  order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?, ?);

-- list-findings.text.completionDue.next
select *
from (select "findings"."completion_due", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1 and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

select "findings"."completion_due", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."completion_due", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."completion_due" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

-- list-findings.text.number
select *
from (select "findings"."number_rank", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1
  order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."number_rank" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?, ?);

-- list-findings.text.number.next
select *
from (select "findings"."number_rank", "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1 and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
  limit ?) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like ? escape '\' and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
limit ?;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  and findings.key in (select rowid as key
  from finding_words
  where finding_words match ?)
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

select "findings"."number_rank", "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ("findings"."number_rank", "findings"."ordinal", "findings"."key") < (?, ?, ?)
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."number_rank" desc, "findings"."ordinal" desc, "findings"."key" desc
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?);
