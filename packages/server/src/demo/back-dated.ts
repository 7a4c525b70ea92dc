/** Deeds of the past: they may be recorded in a demo, and nowhere else. */

import { refuse } from '@bihuan/domain';
import { isDemo, type ReadTransaction } from '@bihuan/store';
import type { Caller } from '../app/caller.js';

/**
 * The same caller at an earlier moment.
 * @param at UTC instant
 * @throws Refused `notADemo` where the records are not marked as a demo
 */
export async function backDated(tx: ReadTransaction, caller: Caller, at: string): Promise<Caller> {
  if (!(await isDemo(tx))) refuse('notADemo', {});
  return { ...caller, at };
}
