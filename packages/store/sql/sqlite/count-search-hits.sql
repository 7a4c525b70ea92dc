-- count-search-hits
select count(*) as count
from ( select rowid as key
  from finding_words
  where finding_words match ? and 1 = 1
  limit ? );
