import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { namedByType } from '@bihuan/documents';
import { ledgerScope, refuse } from '@bihuan/domain';
import {
  type FileVault,
  findingsWithFile,
  findText,
  finishText,
  type HeldOn,
  type KeptFile,
  queueText,
  recordFile,
  recordUpload,
  type Store,
  type Transaction,
  type UploadRecord,
  uploadsOf,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { safeFileName } from '../../app/content-disposition.js';
import { denied } from '../../app/errors/denials.js';
import type { IncomingFile } from '../../app/handlers.js';
import type { InTurn } from './in-turn.js';
import { type Inspected, inspectFile, patience } from './inspect-file.js';

/** What taking files in needs. */
export interface UploadDeps {
  store: Store;
  vault: FileVault;
  workFolder: string;
  uploadBytes: number;
  /** Files are looked at one at a time: each is held in memory as a whole. */
  inTurn: InTurn;
  /** There is a file whose words wait to be read. */
  wakeJob: () => void;
}

/** A file that was taken in, and the findings in its sender's sight that hold it already. */
export interface TakenUpload extends UploadRecord {
  heldOn: HeldOn[];
}

/** A file is rarely held by more findings than this. */
export const MOST_FINDINGS = 10;

/** So many files of one person wait to be attached at most. */
export const MOST_UPLOADS = 100;

/**
 * Takes a file in that is to prove something: what is refused leaves nothing behind.
 * @throws Denied `tooManyUploads`, `tooLarge`, `emptyFile`, `unreadableFile`; Refused `classifiedText`, `signInNeeded`
 */
export async function takeUpload(
  deps: UploadDeps,
  caller: Caller,
  upload: IncomingFile,
): Promise<TakenUpload> {
  const ownerId = ownerOf(caller);
  await requireRoom(deps.store, ownerId);
  const name = safeFileName(upload.name);
  await mkdir(deps.workFolder, { recursive: true, mode: 0o700 });
  const path = join(deps.workFolder, randomUUID());
  try {
    await received(upload, path, deps.uploadBytes);
    if ((await stat(path)).size === 0) throw denied('emptyFile', { name });
    const until = patience();
    const inspected = await deps.inTurn(() => inspectFile(path, until));
    const kept = await deps.vault.put(createReadStream(path));
    return await deps.store.transaction((tx) => recorded(tx, { caller, ownerId, name }, kept, inspected));
  } finally {
    await rm(path, { force: true });
    deps.wakeJob();
  }
}

/** Whose upload it is. @throws Refused `signInNeeded` where nobody by name asks */
export function ownerOf({ profile }: Caller): string {
  return profile.kind === 'person' ? profile.personId : refuse('signInNeeded', {});
}

async function requireRoom(store: Store, ownerId: string): Promise<void> {
  const waiting = await store.read((tx) => uploadsOf(tx, ownerId, MOST_UPLOADS));
  if (waiting.length >= MOST_UPLOADS) throw denied('tooManyUploads', { limit: MOST_UPLOADS });
}

async function received(upload: IncomingFile, path: string, limit: number): Promise<void> {
  await pipeline(upload.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (upload.isCut()) throw denied('tooLarge', { limit: `${Math.floor(limit / 1024 / 1024)} MB` });
}

interface Sender {
  caller: Caller;
  ownerId: string;
  name: string;
}

async function recorded(
  tx: Transaction,
  { caller: { profile, at }, ownerId, name }: Sender,
  { sha256: digest, size }: KeptFile,
  { type, text }: Inspected,
): Promise<TakenUpload> {
  await refuseWithheld(tx, digest);
  const { mediaType } = type;
  await recordFile(tx, { sha256: digest, size, mediaType, receivedAt: at });
  const record = { digest, name: namedByType(name, type), mediaType, size, uploadedAt: at };
  await recordUpload(tx, ownerId, record);
  await queueText(tx, digest, at);
  if (text) await finishText(tx, { digest, since: null }, text, at);
  return { ...record, heldOn: await findingsWithFile(tx, ledgerScope(profile), digest, MOST_FINDINGS) };
}

/** A file in which the job has found a mark is not taken again. @throws Denied `withheldFile` */
export async function refuseWithheld(tx: Transaction, digest: string): Promise<void> {
  const { state } = await findText(tx, digest);
  if (state === 'withheld') throw denied('withheldFile', {});
}
