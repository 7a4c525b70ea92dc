/** The key that checkpoints are signed with: two files in the data folder, never in the database. */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type NoteKey,
  noteKeyHash,
  type PrivateNoteKey,
  parsePrivateKey,
  privateKeyText,
  publicKeyText,
  type RecordCryptoName,
} from '@bihuan/domain';
import { keepWhole } from '../files/keep-whole.js';
import { LogRefused } from '../log/log-refused.js';
import { recordCryptos } from '../record-crypto/record-cryptos.js';
import { signings } from '../record-crypto/signing.js';

const PRIVATE_FILE = 'log.key';
/** The name of the public key in the data folder. */
export const PUBLIC_FILE = 'log.pub';

/** Signs checkpoints of one log. */
export interface LogSigner {
  key: NoteKey;
  /** By the suite of the key, over the UTF-8 of the text; 64 bytes. */
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

/** Makes a key of a suite where there is none yet; of several programs that try at once, the first one's key stays. */
export async function makeKey(folder: string, suite: RecordCryptoName): Promise<void> {
  const secret = signings[suite].newSecret();
  const name = `bihuan-${randomUUID()}`;
  const keyHash = noteKeyHash(name, signings[suite].publicKeyOf(secret), recordCryptos[suite]);
  await keepWhole(privateKeyFile(folder), `${privateKeyText({ name, keyHash, secret, suite })}\n`, 0o600);
}

function signerOf({ name, keyHash, secret, suite }: PrivateNoteKey): LogSigner | null {
  const publicKey = publicKeyOf(suite, secret);
  const crypto = recordCryptos[suite];
  if (!publicKey || noteKeyHash(name, publicKey, crypto) !== keyHash) return null;
  const key = { name, keyHash, publicKey, crypto };
  return { key, sign: (text) => signings[suite].sign(secret, text) };
}

/** Null for bytes that are no private key of the suite. */
function publicKeyOf(suite: RecordCryptoName, secret: Uint8Array): Uint8Array | null {
  try {
    return signings[suite].publicKeyOf(secret);
  } catch {
    return null;
  }
}

async function keepPublicKey(folder: string, text: string): Promise<void> {
  const file = join(folder, PUBLIC_FILE);
  const kept = await textOf(file);
  if (kept === null) await keepWhole(file, text, 0o644);
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
