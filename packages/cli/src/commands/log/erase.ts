import { authorised } from '@bihuan/server';
import { erasePayload } from '@bihuan/store';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { operator } from '../../ledger-place.js';
import type { PlaceFlags } from '../../program.js';
import { withLog } from './open-log.js';

export interface EraseFlags extends PlaceFlags {
  reason: string;
}

/** Erases the contents of one event by a recorded deed. */
export async function eraseCommand(
  io: Io,
  eventId: string,
  { reason, ...place }: EraseFlags,
): Promise<ExitCode> {
  const recorded = await withLog(io, place, ({ store }) =>
    erasePayload(store, { eventId, reason }, authorised(operator(), 'log', {})),
  );
  await io.out(`内容已删除，这次删除记为 ${recorded}。\n`);
  io.err(
    '台账现在显示的文字不受影响：里面如有同样的内容，请另行更正。以前的备份和导出的文件里也可能还有。\n',
  );
  return EXIT.clean;
}
