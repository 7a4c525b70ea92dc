-- search-findings.word
select rowid as key
from finding_words
where finding_words match ?
  and rowid > ?
  and 1 = 1
order by rowid
limit ?;

select "summary"
from "findings"
where "key" in (?, ?, ?)
order by "key";

select "id", "state"
from "findings"
where "id" in (?, ?, ?);

-- search-findings.words
select rowid as key
from finding_words
where finding_words match ?
  and rowid > ?
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = finding_words.rowid and finding_texts.text like ? escape '\' )
order by rowid
limit ?;

select "summary"
from "findings"
where "key" in (?, ?, ?)
order by "key";

select "id", "state"
from "findings"
where "id" in (?, ?, ?);
