-- search-findings.word
select finding_key as key
from finding_words
where finding_key > $1
order by finding_key offset $2
limit 1;

select distinct finding_key as key
from finding_words
where finding_key > $1
  and finding_key <= $2
  and words @@ $3::tsquery
  and 1 = 1
order by finding_key
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

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";

-- search-findings.words
select finding_key as key
from finding_words
where finding_key > $1
order by finding_key offset $2
limit 1;

select distinct finding_key as key
from finding_words
where finding_key > $1
  and finding_key <= $2
  and words @@ $3::tsquery
  and exists ( select 1
  from finding_words as other
  where other.finding_key = finding_words.finding_key and other.words @@ $4::tsquery )
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = finding_words.finding_key and finding_texts.text like $5 escape '\' )
order by finding_key
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

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";
