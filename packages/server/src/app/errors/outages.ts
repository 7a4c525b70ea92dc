/** What fails because of the surroundings: nobody's bug, and over once the operator has acted. */

import { type Denied, denied } from './denials.js';

type Outage = 'noSpace' | 'notReady';

/** Codes of the system, of PostgreSQL (SQLSTATE, appendix A) and of SQLite. */
const BY_CODE: Record<string, Outage> = {
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  SQLITE_FULL: 'noSpace',
  '53100': 'noSpace', // disk_full
  ECONNREFUSED: 'notReady',
  EHOSTUNREACH: 'notReady',
  ETIMEDOUT: 'notReady',
  '53300': 'notReady', // too_many_connections
  '57P01': 'notReady', // admin_shutdown
  '57P02': 'notReady', // crash_shutdown
  '57P03': 'notReady', // cannot_connect_now
};

/** The PostgreSQL client gives these no code. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** The denial for an error that stems from an outage; null for any other. */
export function outageOf(error: unknown): Denied | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    const outage = typeof code === 'string' ? BY_CODE[code] : undefined;
    if (outage !== undefined) return denied(outage, {});
    if (CONNECTION_LOST.test(at.message)) return denied('notReady', {});
  }
  return null;
}
