-- count-search-hits
select count(*) as count
from ( select 1
  from (select rowid as key
    from finding_words
    where finding_words match ?) as held
  where 1 = 1
  limit ? ) as found;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select rowid
    from evidence_words
    where evidence_words match ?) and 1 = 1) as held
where held.finding_key > ?
order by held.finding_key
limit ?;
