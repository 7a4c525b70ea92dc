import { ledgerScope, refuse } from '@bihuan/domain';
import {
  type FileRecord,
  findFile,
  findState,
  findText,
  type ReadTransaction,
  restsOnScan,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { denied } from '../../app/errors/denials.js';

/**
 * The scan of a paper that a leader signed (代录), if something on this finding rests on it and the caller sees the
 * finding.
 * @throws Refused `unknownFinding`; Denied `unknownEvidence`, `withheldFile`
 */
export async function heldScan(
  tx: ReadTransaction,
  { profile }: Caller,
  { findingId, digest }: { findingId: string; digest: string },
): Promise<FileRecord> {
  const finding = await findState(tx, ledgerScope(profile), findingId);
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const file = (await restsOnScan(tx, findingId, digest)) ? await findFile(tx, digest) : null;
  if (!file) throw denied('unknownEvidence', {});
  const { state } = await findText(tx, digest);
  if (state === 'withheld') throw denied('withheldFile', {});
  return file;
}
