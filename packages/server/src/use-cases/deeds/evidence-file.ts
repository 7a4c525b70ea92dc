import { type EvidenceFile, ledgerScope } from '@bihuan/domain';
import { findFile, findingsWithFile, findUpload, type ReadTransaction } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { safeFileName } from '../../app/content-disposition.js';
import { denied } from '../../app/errors/denials.js';

/** A file that may be attached, and whether it was sent for that or lies on another finding already. */
export interface Attachable {
  file: EvidenceFile;
  how: 'uploaded' | 'linked';
}

/**
 * The file of this digest, if the caller has sent it, or can see a finding that holds it: nobody can attach, and so
 * come to see, a file by guessing its digest.
 * @throws Denied `unknownUpload`
 */
export async function attachable(
  tx: ReadTransaction,
  { profile }: Caller,
  { digest, name }: { digest: string; name: string },
): Promise<Attachable> {
  const own = profile.kind === 'person' ? await findUpload(tx, profile.personId, digest) : null;
  if (own) {
    const { mediaType, size } = own;
    return { file: { digest, name: safeFileName(name), mediaType, size }, how: 'uploaded' };
  }
  const held = await findingsWithFile(tx, ledgerScope(profile), digest, 1);
  const file = held.length > 0 ? await findFile(tx, digest) : null;
  if (!file) throw denied('unknownUpload', {});
  const { mediaType, size } = file;
  return { file: { digest, name: safeFileName(name), mediaType, size }, how: 'linked' };
}
