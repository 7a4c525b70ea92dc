/** Words with what they mean, grouped by a character, longer ones first. */
export type WordTable<T> = ReadonlyMap<string, readonly (readonly [word: string, meaning: T])[]>;

/**
 * Groups words by the character that `key` takes from them, so that the longest word at a place is found without
 * trying them all.
 */
export function wordTable<T>(
  entries: Iterable<readonly [word: string, meaning: T]>,
  key: (word: string) => string,
): WordTable<T> {
  const table = new Map<string, (readonly [string, T])[]>();
  for (const entry of entries) {
    const group = table.get(key(entry[0]));
    if (group === undefined) table.set(key(entry[0]), [entry]);
    else group.push(entry);
  }
  for (const group of table.values()) group.sort(([a], [b]) => b.length - a.length);
  return table;
}

/** The entries of a record whose values are words set apart by spaces: `{ over: '超过 至少' }`. */
export function wordsOf<K extends string>(
  words: Readonly<Record<K, string>>,
): (readonly [word: string, meaning: K])[] {
  return (Object.keys(words) as K[]).flatMap((meaning) =>
    words[meaning].split(' ').map((word) => [word, meaning] as const),
  );
}
