/** The quick way to canonical JSON: the engine writes a copy whose keys are in order. */

/** Says that a value must be written with care: it may have no canonical form, or its keys would not keep their order. */
export const NOT_PLAIN = Symbol('not plain');

/**
 * A copy with the keys of all records sorted by UTF-16 code units; `NOT_PLAIN` where `JSON.stringify` of a copy would
 * write something else than canonical JSON. Lone surrogates are left to whoever sees the text.
 * @param levels of nesting that may follow
 */
export function sortedCopy(value: unknown, levels: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : NOT_PLAIN;
  if (typeof value !== 'object' || levels < 1) return NOT_PLAIN;
  return Array.isArray(value) ? copyOfList(value, levels) : copyOfRecord(value, levels);
}

function copyOfList(list: readonly unknown[], levels: number): unknown {
  const copy: unknown[] = [];
  // By index, so that holes are met as undefined.
  for (let i = 0; i < list.length; i++) {
    const item = sortedCopy(list[i], levels - 1);
    if (item === NOT_PLAIN) return NOT_PLAIN;
    copy.push(item);
  }
  return copy;
}

function copyOfRecord(record: object, levels: number): unknown {
  const prototype = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) return NOT_PLAIN;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(record).sort()) {
    if (!keepsItsPlace(key)) return NOT_PLAIN;
    const member = sortedCopy((record as Record<string, unknown>)[key], levels - 1);
    if (member === NOT_PLAIN) return NOT_PLAIN;
    copy[key] = member;
  }
  return copy;
}

/** A record puts keys that are whole numbers before all others, and takes `__proto__` for something else. */
function keepsItsPlace(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first < 0x30 || first > 0x39) && key !== '__proto__';
}
