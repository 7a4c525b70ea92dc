-- count-search-hits
select count(*) as count
from ( select distinct finding_key
  from finding_words
  where words @@ $1::tsquery and 1 = 1
  limit $2 ) as found;
