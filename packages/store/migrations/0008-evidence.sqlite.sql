-- Found by pairs of characters, as finding_words is; one row per file, however many findings hold it.
create virtual table evidence_words using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);
