/** Recognises the mark that classified papers carry; their content must never enter this system. */

/*
 * GB/T 9704-2012, 7.2.2 密级和保密期限: the mark stands alone at the top left, 密级 with ★ and the term
 * (“机密★1年”). The words themselves are common in open text (商业秘密, 保守国家秘密), so only a mark counts:
 * a class with a star, or a line that holds nothing but the class.
 */
const WITH_STAR = /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆*＊]/;
const ALONE_ON_LINE = /^[\s【[（(]*(?:绝\s*密|机\s*密|秘\s*密)\s*级?[\s】\]）)]*$/m;

/** The mark as it stands in the text, without white space; null for open text. */
export function classificationMark(text: string): string | null {
  const match = WITH_STAR.exec(text) ?? ALONE_ON_LINE.exec(text);
  return match ? match[0].replace(/\s/g, '') : null;
}
