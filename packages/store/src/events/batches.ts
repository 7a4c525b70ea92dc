/** Ids per statement; both engines bound the number of parameters. */
const MOST = 500;

/** Each of the ids once, ascending, in portions for one statement: whoever locks in this order waits in no circle. */
export function batchesOf(ids: readonly string[]): string[][] {
  const all = [...new Set(ids)].sort();
  const batches: string[][] = [];
  for (let start = 0; start < all.length; start += MOST) batches.push(all.slice(start, start + MOST));
  return batches;
}
