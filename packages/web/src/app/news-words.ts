/** So many the server counts; it does not say how many more there are. */
const MOST_COUNTED = 100;

/** `7`; `99+` where there may be any number more. */
export function countWords(unread: number): string {
  return unread >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(unread);
}

/**
 * What is said aloud when the count changes: only that there is more than before. Whoever opens a page hears the
 * count at the bell, and whoever reads knows that there is less.
 * @param before null: not known yet
 */
export function newsWords(before: number | null, unread: number): string {
  if (before === null || unread <= before) return '';
  return `有新的通知，现在 ${countWords(unread)} 条没读。`;
}
