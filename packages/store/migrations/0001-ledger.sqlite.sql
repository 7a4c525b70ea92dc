-- Bigrams of each finding, cut by the application and separated by spaces; rowid is findings.key. Without
-- positions (detail=none) the index is small; longer words are compared with finding_texts afterwards. The
-- ascii tokenizer takes every character beyond ASCII as part of a word, so that it cuts at our spaces only.
create virtual table finding_words using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);
