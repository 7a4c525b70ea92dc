import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { PolicyName } from '@bihuan/domain';
import {
  createImport,
  type FileVault,
  type ImportRecord,
  type KeptFile,
  recordFile,
  type Store,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { safeFileName } from '../../app/content-disposition.js';
import { denied } from '../../app/errors/denials.js';
import type { IncomingFile } from '../../app/handlers.js';
import type { Clock } from '../../deps.js';
import type { ImportJobs } from '../../jobs/import-jobs.js';
import { authorisedToPrepare } from '../rectifications/body-of-new.js';
import { PLAIN_TEXT, readImport } from './read-import.js';

/** What imports need: where rows and bytes lie, and who reads them in the background. */
export interface ImportDeps {
  store: Store;
  vault: FileVault;
  workFolder: string;
  clock: Clock;
  jobs: ImportJobs;
}

/** Who does something with an import, and the policy that allows it. */
export interface Importer {
  caller: Caller;
  policy: PolicyName;
}

interface Incoming {
  name: string;
  mediaType: string;
}

const PASTED_NAME = '粘贴的文字.txt';

/** The stream to its end; a file that was cut at the limit is refused there, so that nothing of it is kept. */
async function* whole(upload: IncomingFile, megabytes: number): AsyncIterable<Uint8Array> {
  yield* upload.stream as AsyncIterable<Uint8Array>;
  if (upload.isCut()) throw denied('tooLarge', { limit: `${megabytes} MB` });
}

async function begin(
  deps: ImportDeps,
  { profile, at }: Caller,
  { name, mediaType }: Incoming,
  { sha256, size }: KeptFile,
): Promise<ImportRecord> {
  const { store, jobs } = deps;
  const fileName = safeFileName(name);
  const ownerId = profile.kind === 'person' ? profile.personId : null;
  const record = await store.transaction(async (tx) => {
    await recordFile(tx, { sha256, size, mediaType, receivedAt: at });
    const id = tx.newId();
    return createImport(tx, { id, at, state: 'converting', fileName, mediaType, size, sha256, ownerId });
  });
  jobs.start(record.id, readImport(deps, record));
  return record;
}

/**
 * Takes a file in and starts reading it. @returns the import at its beginning
 * @throws Denied `tooLarge`, `emptyFile`
 */
export async function uploadImport(
  deps: ImportDeps,
  importer: Importer,
  upload: IncomingFile,
  limitBytes: number,
): Promise<ImportRecord> {
  authorisedToPrepare(importer);
  const kept = await deps.vault.put(whole(upload, Math.floor(limitBytes / 1024 / 1024)));
  if (kept.size === 0) throw denied('emptyFile', { name: safeFileName(upload.name) });
  return begin(deps, importer.caller, { name: upload.name, mediaType: 'application/octet-stream' }, kept);
}

/** Takes pasted text in, as a file of its own, and starts reading it. @throws Denied `emptyText` */
export async function pasteImport(
  deps: ImportDeps,
  importer: Importer,
  { text, name }: { text: string; name?: string | undefined },
): Promise<ImportRecord> {
  authorisedToPrepare(importer);
  if (text.trim() === '') throw denied('emptyText', {});
  const kept = await deps.vault.put(Buffer.from(text, 'utf8'));
  const given = name?.trim() ? `${name.trim().replace(/\.txt$/i, '')}.txt` : PASTED_NAME;
  return begin(deps, importer.caller, { name: given, mediaType: PLAIN_TEXT }, kept);
}

/** What people see of the sample; the file's own name is for developers. */
const SAMPLE_NAME = '云岭市整改通报（样例）.txt';

/** Starts reading the fictional sample. @throws Denied `sampleMissing` */
export async function sampleImport(
  deps: ImportDeps,
  importer: Importer,
  path: string | null,
): Promise<ImportRecord> {
  authorisedToPrepare(importer);
  const isThere = path !== null && (await stat(path).catch(() => null))?.isFile();
  if (path === null || !isThere) throw denied('sampleMissing', {});
  const kept = await deps.vault.put(createReadStream(path));
  return begin(deps, importer.caller, { name: SAMPLE_NAME, mediaType: PLAIN_TEXT }, kept);
}
