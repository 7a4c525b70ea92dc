import { authorised } from '@bihuan/server';
import { purgeAccess } from '@bihuan/store';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { operator } from '../../ledger-place.js';
import type { PlaceFlags } from '../../program.js';
import { withLog } from './open-log.js';

export interface PurgeFlags extends PlaceFlags {
  before: string;
}

/** Takes the lines of the access log before a day away; that they went stays on record. */
export async function purgeCommand(io: Io, { before, ...place }: PurgeFlags): Promise<ExitCode> {
  const gone = await withLog(io, place, ({ store }) =>
    store.transaction((tx) => purgeAccess(tx, before, authorised(operator(), 'purgeAccessLog', {}))),
  );
  await io.out(
    gone === 0 ? `${before} 以前没有访问日志。\n` : `清理了 ${before} 以前的访问日志 ${gone} 条。\n`,
  );
  return EXIT.clean;
}
