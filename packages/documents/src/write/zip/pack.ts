import { strToU8, type Zippable, zipSync } from 'fflate';

/** The parts of an Office file by their path. */
export type Parts = Record<string, string | Uint8Array>;

/** Open packaging (ECMA-376 part 2) lets readers expect the content types first. */
const FIRST_PART = '[Content_Types].xml';

/**
 * Packs the parts of an Office file. The same parts give the same bytes, in whatever order they come.
 * @returns the zip archive, deflated
 */
export function pack(parts: Parts): Uint8Array {
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) {
    const content = parts[name] as string | Uint8Array;
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 6, mtime: firstDosDay() });
}

function rank(name: string): number {
  return name === FIRST_PART ? 0 : 1;
}

/**
 * Midnight of the first day that DOS times know. They carry no zone and are read off the local clock, so this
 * is the same in every zone.
 */
function firstDosDay(): Date {
  return new Date(1980, 0, 1);
}
