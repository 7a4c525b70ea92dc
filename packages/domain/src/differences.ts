/** Which fields a correction really changes. */

import { canonicalJson } from './audit/canonical-json.js';
import type { Change } from './finding/events.js';

/**
 * The fields of `changes` that differ from `current`, with both values; null when nothing differs.
 * Fields that are absent from `changes` stay as they are.
 */
export function differences<T extends object>(
  current: T,
  changes: Partial<T>,
): Omit<Change<Partial<T>>, 'reason'> | null {
  const was: Partial<T> = {};
  const becomes: Partial<T> = {};
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const next = changes[key];
    if (next === undefined || canonicalJson(current[key]) === canonicalJson(next)) continue;
    was[key] = current[key];
    becomes[key] = next;
  }
  return Object.keys(becomes).length === 0 ? null : { was, becomes };
}
