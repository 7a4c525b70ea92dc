-- count-search-hits
select count(*) as count
from ( select 1
  from (select finding_key as key
    from finding_words
    where words @@ $1::tsquery and (chunk = 0 or not exists ( select 1
        from finding_words as earlier
        where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk and earlier.words @@ $2::tsquery ))) as held
  where 1 = 1
  limit $3 ) as found;

select distinct held.finding_key as key
from (select finding_evidence.finding_key
  from evidence_texts join finding_evidence on finding_evidence.digest = evidence_texts.digest
  where evidence_texts.key in (select text_key
    from evidence_words
    where words @@ $1::tsquery) and 1 = 1) as held
where held.finding_key > $2
order by held.finding_key
limit $3;
