/** What names of rectifications begin with and nobody tells them apart by. */
const COMMON = /^(关于)?(中共|中国共产党)?/u;

/** How far `a` begins like `b`; never into the middle of a number, so that a year stays whole. */
function sharedLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((character, index) => character !== b[index]);
  let shared = differs < 0 ? a.length : differs;
  while (shared > 0 && /\d/u.test(a[shared - 1] ?? '')) shared -= 1;
  return shared;
}

/**
 * A name for where there is room for few characters, which are the first ones: it begins with what tells this
 * rectification from the others that one may choose.
 * @param name of one rectification
 * @param names of all that may be chosen, this one among them
 * @returns a tail of `name`; all of it where no shorter one tells it apart
 */
export function tellingName(name: string, names: readonly string[]): string {
  const own = [...name.replace(COMMON, '')];
  const others = names.filter((other) => other !== name).map((other) => [...other.replace(COMMON, '')]);
  const shared = others.length === 0 ? 0 : Math.min(...others.map((other) => sharedLength(own, other)));
  return own.slice(shared).join('') || name;
}
