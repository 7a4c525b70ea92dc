-- by-unit.list-findings.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- by-unit.list-findings.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = ?
  and 1 = 1
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- by-unit.list-findings.lead-unit
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
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "party"."ordinal" asc, "party"."finding_key" asc
limit ?;

-- by-unit.list-findings.text
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1 and ((cast(? as text) in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
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
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
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
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\')
order by "findings"."ordinal" asc, "findings"."key" asc
limit ?;

-- by-unit.count-matches
select count(*) as "count"
from (select 1 as "one"
  from "findings"
  where "findings"."rectification_id" = ? and 1 = 1 and ((cast(? as text) in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
  limit ?) as "some";

-- by-unit.count-findings
select "reported_status", count(*) as "count"
from "findings"
where "rectification_id" = ?
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
group by "reported_status";

select "level", count(*) as "count"
from "findings"
where "rectification_id" = ?
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
group by "level"
order by "level";

select "section", count(*) as "count", min("ordinal") as "first"
from "findings"
where "rectification_id" = ?
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
group by "section"
order by "first";

-- by-unit.count-stands
select stand, sum(voided) as voided, sum(case when id in ( select below.parent_id
    from findings as below
    where below.rectification_id = ? and below.parent_id is not null ) then 0 else 1 end) as leaves
from findings
where rectification_id = ?
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
group by stand;

-- by-unit.party-names
with recursive names (name) as ( select ( select name
    from finding_parties
    where rectification_id = ? and role = ? and exists (select 1
      from findings
      where findings.key = "finding_parties"."finding_key" and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
            from rectifications
            where rectifications.body_id in ( with recursive under (id) as ( select units.id
                from units
                where units.id in (?) union select units.id
                from units
                inner join under on units.parent_id = under.id ) select under.id
              from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
    order by name
    limit 1 )
  union all select ( select name
    from finding_parties
    where rectification_id = ? and role = ? and name > names.name and exists (select 1
      from findings
      where findings.key = "finding_parties"."finding_key" and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
            from rectifications
            where rectifications.body_id in ( with recursive under (id) as ( select units.id
                from units
                where units.id in (?) union select units.id
                from units
                inner join under on units.parent_id = under.id ) select under.id
              from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
    order by name
    limit 1 )
  from names
  where names.name is not null ) select name
from names
where name is not null
limit ?;

-- by-unit.find-finding
select "state", "registered_at", "updated_at"
from "findings"
where "id" = ?
  and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0));

-- by-unit.finding-neighbours
select "id"
from "findings"
where "rectification_id" = ?
  and (findings.ordinal, findings.key) < (?, ( select own.key
    from findings as own
    where own.id = ? ))
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "ordinal" desc, "key" desc
limit ?;

select "id"
from "findings"
where "rectification_id" = ?
  and (findings.ordinal, findings.key) > (?, ( select own.key
    from findings as own
    where own.id = ? ))
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "ordinal" asc, "key" asc
limit ?;

-- by-unit.finding-position
select count(*) as total, sum(case when ordinal < ? then 1 else 0 end) as before
from ( select ordinal
  from findings
  where rectification_id = ? and ((cast(? as text) in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
  order by ordinal, key
  limit ? ) as "some";

-- by-unit.finding-history
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = ?
  and exists (select 1
  from findings
  where findings.id = ? and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
order by "events"."seq" desc
limit ?;

-- by-unit.read-findings
select "ordinal", "key", "state", "registered_at", "updated_at"
from "findings"
where "rectification_id" = ?
  and ((cast(? as text) in ( select rectifications.id
      from rectifications
      where rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))
order by "ordinal", "key"
limit ?;

-- by-unit.find-rectification
select "state", "registered_at", "updated_at"
from "rectifications"
where "id" = ?
  and (rectifications.body_id in ( with recursive under (id) as ( select units.id
      from units
      where units.id in (?) union select units.id
      from units
      inner join under on units.parent_id = under.id ) select under.id
    from under ));

-- by-unit.list-rectifications
select "id", "version", "title", "issuer", "round", "kind", "genre", "inspected_body", "feedback_date", "published_date", "registered_at", "updated_at", (select count(*) as "count"
  from "findings"
  where "findings"."rectification_id" = "rectifications"."id" and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0))) as "finding_count"
from "rectifications"
where (rectifications.body_id in ( with recursive under (id) as ( select units.id
      from units
      where units.id in (?) union select units.id
      from units
      inner join under on units.parent_id = under.id ) select under.id
    from under ))
order by "updated_at" desc, "id" desc
limit ?;

-- by-unit.search-findings
select rowid as key
from finding_words
where finding_words match ?
  and rowid > ?
  and 1 = 1
  and exists (select 1
  from findings
  where findings.key = finding_words.rowid and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
order by rowid
limit ?;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and 1 = 1) as held
where held.finding_key > ?
  and exists (select 1
  from findings
  where findings.key = held.finding_key and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
order by held.finding_key
limit ?;

-- by-unit.count-search-hits
select count(*) as count
from ( select 1
  from (select rowid as key
    from finding_words
    where finding_words match ?) as held
  where 1 = 1 and exists (select 1
    from findings
    where findings.key = held.key and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
          from rectifications
          where rectifications.body_id in ( with recursive under (id) as ( select units.id
              from units
              where units.id in (?) union select units.id
              from units
              inner join under on units.parent_id = under.id ) select under.id
            from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
  limit ? ) as found;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and 1 = 1) as held
where held.finding_key > ?
  and exists (select 1
  from findings
  where findings.key = held.finding_key and ((coalesce(findings.rectification_id, '') in ( select rectifications.id
        from rectifications
        where rectifications.body_id in ( with recursive under (id) as ( select units.id
            from units
            where units.id in (?) union select units.id
            from units
            inner join under on units.parent_id = under.id ) select under.id
          from under ) )) and (findings.visibility <> 'restricted' or 1 = 0)))
order by held.finding_key
limit ?;

-- by-unit.find-import
select "id", "version", "state", "created_at", "updated_at", "file_name", "media_type", "size", "sha256", "phase", "done", "total", "item_count", "error_code", "error_params", "rectification_id"
from "imports"
where "id" = ?
  and ( (imports.rectification_id is null and imports.owner_id = ?) or imports.rectification_id in ( select rectifications.id
    from rectifications
    where (rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under )) ) );

-- by-unit.list-imports
select "id", "version", "state", "created_at", "updated_at", "file_name", "media_type", "size", "sha256", "phase", "done", "total", "item_count", "error_code", "error_params", "rectification_id"
from "imports"
where ( (imports.rectification_id is null and imports.owner_id = ?) or imports.rectification_id in ( select rectifications.id
    from rectifications
    where (rectifications.body_id in ( with recursive under (id) as ( select units.id
          from units
          where units.id in (?) union select units.id
          from units
          inner join under on units.parent_id = under.id ) select under.id
        from under )) ) )
order by "created_at" desc, "id" desc
limit ?;
