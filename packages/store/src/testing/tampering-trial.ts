import fc from 'fast-check';
import { checkLog } from '../log/check/check-log.js';
import { openedCheckpoint, type SealedLedger } from './sealed-ledger.js';
import { tamper } from './tampering.js';

/**
 * Alters the log at random, so many times, and takes each alteration back.
 * @returns how many were found at their place; throws on the first that was not
 */
export async function alterationsFound(ledger: SealedLedger, count: number): Promise<number> {
  const { store, key, checkpoints } = ledger;
  const last = checkpoints.at(-1);
  if (!last) throw new Error('no checkpoint');
  const witness = openedCheckpoint(last, key);
  const undone = new Error('undone');
  let found = 0;
  const once = fc.asyncProperty(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), async (choices) => {
    let next = 0;
    const pick = (many: number) => (choices[next++ % choices.length] ?? 0) % many;
    const deed = store.transaction(async (tx) => {
      const tampering = await tamper(tx, last.size, pick);
      const { fault } = await checkLog(tx, { key, witness });
      const { from, through } = fault?.place ?? { from: 0, through: 0 };
      if (tampering.place < from || tampering.place > through) {
        throw new Error(`${JSON.stringify(tampering)} was found as ${JSON.stringify(fault)}`);
      }
      throw undone;
    });
    const end: unknown = await deed.catch((error: unknown) => error);
    if (end !== undone) throw end;
    found += 1;
  });
  await fc.assert(once, { numRuns: count, endOnFailure: true });
  return found;
}
