/**
 * How a page of what holds a word is found where an index over words would gather all that hold it, and sort them,
 * before it gives the first: a frequent word fills the page after a few rows of the list, a rare one is gathered soon.
 */

/** So many rows of a list are looked through in its order, whatever the word. */
const NEAR = 500;
/** So many, where the first ones held enough of the page to expect the rest of it there. */
const FAR = 5_000;
const ENOUGH = 8;

/**
 * The rows of a page.
 * @param limit of the page
 * @param ask for the page: among so many rows from where it begins, in their order; by the index for null
 */
export async function nearestFirst<Row>(
  limit: number,
  ask: (within: number | null) => Promise<Row[]>,
): Promise<Row[]> {
  const near = await ask(NEAR);
  if (near.length >= limit) return near;
  const far = near.length * ENOUGH >= limit ? await ask(FAR) : near;
  return far.length >= limit ? far : ask(null);
}
