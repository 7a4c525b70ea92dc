-- search-findings.word
select finding_key as key
from ( select finding_key, text
  from finding_texts
  where finding_key > $1
  order by finding_key
  limit $2 ) as found
where found.text like $3 escape '\'
order by finding_key
limit $4;

select finding_key as key
from ( select finding_key, text
  from finding_texts
  where finding_key > $1
  order by finding_key
  limit $2 ) as found
where found.text like $3 escape '\'
order by finding_key
limit $4;

select key
from ( select finding_key as key
  from finding_words
  where words @@ $1::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $2::tsquery )) and finding_key > $3
  order by finding_key offset 0 ) as found
where 1 = 1
order by key
limit $4;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $1::tsquery) and 1 = 1) as held
where held.finding_key > $2
order by held.finding_key
limit $3;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5, $6);

-- search-findings.words
select finding_key as key
from ( select finding_key, text
  from finding_texts
  where finding_key > $1
  order by finding_key
  limit $2 ) as found
where found.text like $3 escape '\'
  and found.text like $4 escape '\'
order by finding_key
limit $5;

select finding_key as key
from ( select finding_key, text
  from finding_texts
  where finding_key > $1
  order by finding_key
  limit $2 ) as found
where found.text like $3 escape '\'
  and found.text like $4 escape '\'
order by finding_key
limit $5;

select key
from ( select finding_key as key
  from finding_words
  where words @@ $1::tsquery and (chunk = 0 or not exists ( select 1
      from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $2::tsquery )) and finding_key > $3
  order by finding_key offset 0 ) as found
where exists ( select 1
  from finding_texts
  where finding_texts.finding_key = found.key and finding_texts.text like $4 escape '\' and finding_texts.text like $5 escape '\'
  limit 1 offset 0 )
order by key
limit $6;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $1::tsquery intersect select text_key
    from evidence_words
    where words @@ $2::tsquery) and evidence_texts.folded like $3 escape '\') as held
where held.finding_key > $4
order by held.finding_key
limit $5;

select "key", "summary", substr(findings.state, strpos(findings.state, $1), strpos(findings.state, $2) - strpos(findings.state, $3)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in ($4, $5, $6);
