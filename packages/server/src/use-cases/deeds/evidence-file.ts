import { evidenceTypeOf, namedByType } from '@bihuan/documents';
import { courseOf, type EvidenceFile, type LedgerScope, ledgerScope } from '@bihuan/domain';
import {
  findingsWithFile,
  findState,
  findUpload,
  forgetUpload,
  queueText,
  type ReadTransaction,
  type Transaction,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { safeFileName } from '../../app/content-disposition.js';
import { denied } from '../../app/errors/denials.js';
import { refuseWithheld } from '../evidence/take-upload.js';

/** A file that may be attached, and whether it was sent for that or lies on another finding already. */
export interface Attachable {
  file: EvidenceFile;
  how: 'uploaded' | 'linked';
}

/**
 * The file of this digest, if the caller has sent it, or can see a finding that holds it: nobody can attach, and so
 * come to see, a file by guessing its digest. When the deed is recorded, `restOnFile` follows.
 * @throws Denied `unknownUpload`, `withheldFile`
 */
export async function attachable(
  tx: Transaction,
  { profile }: Caller,
  { digest, name }: { digest: string; name: string },
): Promise<Attachable> {
  const own = profile.kind === 'person' ? await findUpload(tx, profile.personId, digest) : null;
  const file = own ?? (await fileInSight(tx, ledgerScope(profile), digest));
  if (!file) throw denied('unknownUpload', {});
  await refuseWithheld(tx, digest);
  const { mediaType, size } = file;
  const type = evidenceTypeOf(mediaType);
  const safe = safeFileName(name);
  const named = type ? namedByType(safe, type) : safe;
  return { file: { digest, name: named, mediaType, size }, how: own ? 'uploaded' : 'linked' };
}

/**
 * The file serves a deed: it waits with its sender no longer, and its words will be read, unless they were. It comes
 * last in the transaction, because many deeds share one file: whoever holds it waits for no rectification or finding.
 */
export async function restOnFile(tx: Transaction, { profile, at }: Caller, digest: string): Promise<void> {
  if (profile.kind === 'person') await forgetUpload(tx, profile.personId, digest);
  await queueText(tx, digest, at);
}

/**
 * Holds that the caller has sent the scan of a paper that was signed, or can see it: nobody signs for a leader on a
 * paper that is not there.
 * @throws Denied `unknownUpload`, `withheldFile`, `notAScan`
 */
export async function requireScan(tx: Transaction, caller: Caller, digest: string): Promise<void> {
  const { file } = await attachable(tx, caller, { digest, name: '' });
  const view = evidenceTypeOf(file.mediaType)?.view;
  if (view !== 'pdf' && view !== 'image') throw denied('notAScan', {});
}

/** As a finding in sight holds it: there its type is the one that was recognised by its content. */
async function fileInSight(
  tx: ReadTransaction,
  scope: LedgerScope,
  digest: string,
): Promise<EvidenceFile | null> {
  const [held] = await findingsWithFile(tx, scope, digest, 1);
  const finding = held ? await findState(tx, scope, held.findingId) : null;
  return (finding && courseOf(finding).evidence.find((one) => one.digest === digest)) ?? null;
}
