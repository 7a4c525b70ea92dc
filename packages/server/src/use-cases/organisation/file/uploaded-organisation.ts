import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OrganisationFile, readOrganisationApart } from '@bihuan/documents';
import { denied } from '../../../app/errors/denials.js';
import type { IncomingFile } from '../../../app/handlers.js';

export interface ReadingPlace {
  /** For the copy while it is read; it is gone afterwards, because it holds telephones. */
  workFolder: string;
  uploadBytes: number;
}

/** A workbook as it was read, with the hash of its bytes. */
export interface UploadedOrganisation {
  sha256: string;
  file: OrganisationFile;
}

/**
 * Reads an uploaded workbook in a process of its own. Nothing of it is kept.
 * @throws Denied `tooLarge`, `emptyFile`; Unreadable
 */
export async function uploadedOrganisation(
  { workFolder, uploadBytes }: ReadingPlace,
  upload: IncomingFile,
): Promise<UploadedOrganisation> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of upload.stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const megabytes = Math.floor(uploadBytes / 1024 / 1024);
  if (upload.isCut()) throw denied('tooLarge', { limit: `${megabytes} MB` });
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) throw denied('emptyFile', { name: '这份文件' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const path = join(workFolder, randomUUID());
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    return { sha256, file: await readOrganisationApart(path) };
  } finally {
    await rm(path, { force: true });
  }
}
