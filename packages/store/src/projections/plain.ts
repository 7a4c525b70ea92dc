/** Text as a column holds it: PostgreSQL has no place for U+0000. The state keeps every character. */
export function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
