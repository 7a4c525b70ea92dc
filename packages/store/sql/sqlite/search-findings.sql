-- search-findings.word
select rowid as key
from finding_words
where finding_words match ?
  and rowid > ?
  and 1 = 1
order by rowid
limit ?;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and 1 = 1) as held
where held.finding_key > ?
order by held.finding_key
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?, ?);

-- search-findings.words
select rowid as key
from finding_words
where finding_words match ?
  and rowid > ?
  and exists ( select 1
  from finding_texts
  where finding_texts.finding_key = finding_words.rowid and finding_texts.text like ? escape '\'
  limit 1 offset 0 )
order by rowid
limit ?;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and evidence_texts.folded like ? escape '\') as held
where held.finding_key > ?
order by held.finding_key
limit ?;

select "key", "summary", substr(findings.state, instr(findings.state, ?), instr(findings.state, ?) - instr(findings.state, ?)) as "texts", ( select 1
  from findings as below
  where below.parent_id = findings.id
  limit 1 ) is not null as "is_parent"
from "findings"
where "key" in (?, ?, ?);
