/** The key that checkpoints are signed with: two files in the data folder, never in the database. */

import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { link, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type NoteKey,
  noteKeyHash,
  type PrivateNoteKey,
  parsePrivateKey,
  privateKeyText,
  publicKeyText,
} from '@bihuan/domain';
import { LogRefused } from '../log/log-refused.js';
import { sha256 } from '../sha256.js';

/** DER before the seed of an Ed25519 key (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_BYTES = 32;
const PRIVATE_FILE = 'log.key';
const PUBLIC_FILE = 'log.pub';

/** Signs checkpoints of one log. */
export interface LogSigner {
  key: NoteKey;
  /** Ed25519 over the UTF-8 of the text, 64 bytes. */
  sign(text: string): Uint8Array;
}

/** Where the private key lies. */
export function privateKeyFile(folder: string): string {
  return join(folder, PRIVATE_FILE);
}

/**
 * The signer of the key in this folder, its public key beside it; null where there is none.
 * @throws LogRefused when the files are no keys, or do not belong together
 */
export async function readSigner(folder: string): Promise<LogSigner | null> {
  const file = privateKeyFile(folder);
  const text = await textOf(file);
  if (text === null) return null;
  const secret = parsePrivateKey(text);
  const signer = secret && signerOf(secret);
  if (!signer) throw new LogRefused('keyUnreadable', file);
  await keepPublicKey(folder, `${publicKeyText(signer.key)}\n`);
  return signer;
}

/** Makes a key where there is none yet; of several programs that try at once, the first one's key stays. */
export async function makeKey(folder: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length);
  const name = `bihuan-${randomUUID()}`;
  const keyHash = noteKeyHash(name, publicBytes(seed), sha256);
  const temporary = join(folder, `.${PRIVATE_FILE}-${randomUUID()}`);
  try {
    await writeDurably(temporary, `${privateKeyText({ name, keyHash, seed })}\n`);
    // A link is made whole or not at all, and never over another file.
    await link(temporary, privateKeyFile(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function signerOf({ name, keyHash, seed }: PrivateNoteKey): LogSigner | null {
  const publicKey = publicBytes(seed);
  if (noteKeyHash(name, publicKey, sha256) !== keyHash) return null;
  const privateKey = createPrivateKey(derOf(seed));
  return { key: { name, keyHash, publicKey }, sign: (text) => sign(null, Buffer.from(text), privateKey) };
}

function derOf(seed: Uint8Array) {
  return { key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' } as const;
}

function publicBytes(seed: Uint8Array): Uint8Array {
  const spki = createPublicKey(createPrivateKey(derOf(seed))).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(-PUBLIC_BYTES));
}

async function keepPublicKey(folder: string, text: string): Promise<void> {
  const file = join(folder, PUBLIC_FILE);
  const kept = await textOf(file);
  if (kept === null) await writeFile(file, text);
  else if (kept.trim() !== text.trim()) throw new LogRefused('keyUnreadable', privateKeyFile(folder));
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
