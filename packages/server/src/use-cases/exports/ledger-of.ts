import type { Notice } from '@bihuan/extract';
import { findingsOf } from '../accept-draft/findings-of.js';
import { rectificationOf } from '../accept-draft/rectification-of.js';
import type { Ledger } from './read-ledger.js';

/**
 * The ledger that a read notice would become, without registering it: for writing it out at once. Identifiers
 * count from 1 and mean nothing outside.
 */
export function ledgerOf(notice: Notice, text: string, at: string): Ledger {
  let count = 0;
  const newId = () => {
    count += 1;
    return String(count);
  };
  const id = newId();
  const times = { registeredAt: at, updatedAt: at };
  const content = rectificationOf(notice, text, null);
  return {
    rectification: { id, version: 1, status: 'open', content, ...times },
    findings: findingsOf(notice, text, newId).map((finding) => ({
      ...finding,
      ...{ rectificationId: id, version: 1, status: 'registered', ...times },
    })),
    leftOut: null,
  };
}
