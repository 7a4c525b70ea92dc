-- search-findings.word
select key
from findings
where findings.key in ( select finding_key
  from finding_words
  where words @@ $1::tsquery )
  and 1 = 1
  and key > $2
order by key
limit $3;

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";

select "id", "state"
from "findings"
where "id" in ($1, $2, $3);

-- search-findings.words
select key
from findings
where findings.key in ( select finding_key
  from finding_words
  where words @@ $1::tsquery )
  and findings.key in ( select finding_key
  from finding_words
  where words @@ $2::tsquery )
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = findings.key and finding_texts.text like $3 escape '\' )
  and key > $4
order by key
limit $5;

select "summary"
from "findings"
where "key" in ($1, $2, $3)
order by "key";

select "id", "state"
from "findings"
where "id" in ($1, $2, $3);
