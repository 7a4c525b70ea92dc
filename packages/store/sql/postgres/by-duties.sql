-- by-duties.list-findings.ordinal
select "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
order by "findings"."ordinal" asc, "findings"."key" asc
limit $5;

-- by-duties.list-findings.completionDue
select "findings"."completion_due", "findings"."ordinal", "findings"."key", "findings"."summary", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
order by "findings"."completion_due" asc, "findings"."ordinal" asc, "findings"."key" asc
limit $5;

-- by-duties.list-findings.lead-unit
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
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $4 and finding_holders.party_id in ($5, $6) ))
order by "party"."ordinal" asc, "party"."finding_key" asc
limit $7;

-- by-duties.list-findings.text
select *
from (select "findings"."ordinal", "findings"."key"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1 and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
  order by "findings"."ordinal" asc, "findings"."key" asc
  limit $5) as "found"
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $6 escape '\' and finding_texts.text like $7 escape '\'
  limit 1 offset 0 )
order by "found"."ordinal" asc, "found"."key" asc
limit $8;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
  and findings.key in (select finding_key as key
  from finding_words
  where words @@ $5::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $6::tsquery )))
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $7 escape '\' and finding_texts.text like $8 escape '\'
  limit 1 offset 0 )
order by "findings"."ordinal" asc, "findings"."key" asc
limit $9;

select "findings"."ordinal", "findings"."key"
from "findings"
where "findings"."rectification_id" = $1
  and 1 = 1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
  and findings.key in (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $5::tsquery intersect select text_key
    from evidence_words
    where words @@ $6::tsquery) and evidence_texts.folded like $7 escape '\')
order by "findings"."ordinal" asc, "findings"."key" asc
limit $8;

-- by-duties.count-matches
select count(*) as "count"
from (select 1 as "one"
  from "findings"
  where "findings"."rectification_id" = $1 and 1 = 1 and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
  limit $5) as "some";

-- by-duties.count-findings
select "reported_status", count(*) as "count"
from "findings"
where "rectification_id" = $1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
group by "reported_status";

select "level", count(*) as "count"
from "findings"
where "rectification_id" = $1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
group by "level"
order by "level";

select "section", count(*) as "count", min("ordinal") as "first"
from "findings"
where "rectification_id" = $1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
group by "section"
order by "first";

-- by-duties.count-stands
select stand, sum(voided) as voided, sum(case when id in ( select below.parent_id
    from findings as below
    where below.rectification_id = $1 and below.parent_id is not null ) then 0 else 1 end) as leaves
from findings
where rectification_id = $2
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) ))
group by stand;

-- by-duties.party-names
with recursive names (name) as ( select ( select name
    from finding_parties
    where rectification_id = $1 and role = $2 and exists (select 1
      from findings
      where findings.key = "finding_parties"."finding_key" and (findings.key in ( select finding_holders.finding_key
          from finding_holders
          where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) )))
    order by name
    limit 1 )
  union all select ( select name
    from finding_parties
    where rectification_id = $6 and role = $7 and name > names.name and exists (select 1
      from findings
      where findings.key = "finding_parties"."finding_key" and (findings.key in ( select finding_holders.finding_key
          from finding_holders
          where finding_holders.rectification_id = $8 and finding_holders.party_id in ($9, $10) )))
    order by name
    limit 1 )
  from names
  where names.name is not null ) select name
from names
where name is not null
limit $11;

-- by-duties.find-finding
select "state", "registered_at", "updated_at"
from "findings"
where "id" = $1
  and (exists (select 1
    from finding_holders
    where finding_holders.finding_key = findings.key and ((finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4)))));

-- by-duties.finding-neighbours
select "id"
from "findings"
where "rectification_id" = $1
  and (findings.ordinal, findings.key) < ($2, ( select own.key
    from findings as own
    where own.id = $3 ))
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $4 and finding_holders.party_id in ($5, $6) ))
order by "ordinal" desc, "key" desc
limit $7;

select "id"
from "findings"
where "rectification_id" = $1
  and (findings.ordinal, findings.key) > ($2, ( select own.key
    from findings as own
    where own.id = $3 ))
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $4 and finding_holders.party_id in ($5, $6) ))
order by "ordinal" asc, "key" asc
limit $7;

-- by-duties.finding-position
select count(*) as total, sum(case when ordinal < $1 then 1 else 0 end) as before
from ( select ordinal
  from findings
  where rectification_id = $2 and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) ))
  order by ordinal, key
  limit $6 ) as "some";

-- by-duties.finding-history
select "events"."seq", "events"."line", "payloads"."body"
from "events"
inner join "payloads" on "payloads"."position" = "events"."position"
where "events"."stream" = $1
  and exists (select 1
  from findings
  where findings.id = $2 and (exists (select 1
      from finding_holders
      where finding_holders.finding_key = findings.key and ((finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5))))))
order by "events"."seq" desc
limit $6;

-- by-duties.read-findings
select "ordinal", "key", "state", "registered_at", "updated_at"
from "findings"
where "rectification_id" = $1
  and (findings.key in ( select finding_holders.finding_key
    from finding_holders
    where finding_holders.rectification_id = $2 and finding_holders.party_id in ($3, $4) ))
order by "ordinal", "key"
limit $5;

-- by-duties.find-rectification
select "state", "registered_at", "updated_at"
from "rectifications"
where "id" = $1
  and (rectifications.id in ($2));

-- by-duties.list-rectifications
select "id", "version", "title", "issuer", "round", "kind", "genre", "inspected_body", "feedback_date", "published_date", "registered_at", "updated_at", (select count(*) as "count"
  from "findings"
  where "findings"."rectification_id" = "rectifications"."id" and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $1 and finding_holders.party_id in ($2, $3) ))) as "finding_count"
from "rectifications"
where (rectifications.id in ($4))
order by "updated_at" desc, "id" desc
limit $5;

-- by-duties.search-findings
select finding_key as key
from ( select finding_key, text
  from finding_texts
  where finding_key > $1
  order by finding_key
  limit $2 ) as found
where found.text like $3 escape '\'
  and exists (select 1
  from findings
  where findings.key = found.finding_key and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $4 and finding_holders.party_id in ($5, $6) )))
order by finding_key
limit $7;

select key
from ( select finding_key as key
  from finding_words
  where words @@ $1::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $2::tsquery )) and finding_key > $3
  order by finding_key offset 0 ) as found
where 1 = 1
  and exists (select 1
  from findings
  where findings.key = found.key and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $4 and finding_holders.party_id in ($5, $6) )))
order by key
limit $7;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $1::tsquery) and 1 = 1) as held
where held.finding_key > $2
  and exists (select 1
  from findings
  where findings.key = held.finding_key and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) )))
order by held.finding_key
limit $6;

-- by-duties.count-search-hits
select count(*) as count
from ( select 1
  from (select finding_key as key
    from finding_words
    where words @@ $1::tsquery and (chunk = 0 or not exists ( select 1
        from finding_words as earlier
        where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $2::tsquery ))) as held
  where 1 = 1 and exists (select 1
    from findings
    where findings.key = held.key and (findings.key in ( select finding_holders.finding_key
        from finding_holders
        where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) )))
  limit $6 ) as found;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $1::tsquery) and 1 = 1) as held
where held.finding_key > $2
  and exists (select 1
  from findings
  where findings.key = held.finding_key and (findings.key in ( select finding_holders.finding_key
      from finding_holders
      where finding_holders.rectification_id = $3 and finding_holders.party_id in ($4, $5) )))
order by held.finding_key
limit $6;
