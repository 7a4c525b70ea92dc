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

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";

select "id", "state"
from "findings"
where "id" in ($1, $2, $3);

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

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";

select "id", "state"
from "findings"
where "id" in ($1, $2, $3);
