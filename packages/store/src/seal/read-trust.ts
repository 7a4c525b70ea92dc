import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePublicKey } from '@bihuan/domain';
import type { Trust } from '../log/check/check-tree.js';
import { recordCryptos } from '../record-crypto/record-cryptos.js';
import type { Store } from '../store.js';
import { readKept } from './kept-checkpoint.js';
import { PUBLIC_FILE } from './log-key-file.js';
import { logPublicKey } from './seal-log.js';

/**
 * What the log is checked against that is not in the database, which may have been exchanged with the rest: the
 * public key in the folder, and the checkpoint that is kept there. Read before the snapshot that is checked: what is
 * kept by then is in it. A folder without a public key has nothing to say, and the key of the database is taken.
 * @throws LogRefused `keptUnreadable`
 */
export async function readTrust(store: Store, folder: string): Promise<Required<Omit<Trust, 'witness'>>> {
  const here = await readFile(join(folder, PUBLIC_FILE), 'utf8').catch(() => null);
  const key = parsePublicKey(here ?? (await logPublicKey(store)) ?? '', recordCryptos);
  const kept = key && (await readKept(folder, key));
  return { key, kept: kept?.checkpoint ?? null };
}
