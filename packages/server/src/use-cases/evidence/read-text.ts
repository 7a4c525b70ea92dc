import { evidenceRefusal, readDocumentApart, Unreadable } from '@bihuan/documents';
import { sentenceOf } from '@bihuan/domain';
import {
  type ClaimedText,
  type FileVault,
  findingsWithFile,
  finishText,
  type Store,
  type TextOutcome,
  type Transaction,
  tellOfDeed,
  WHOLE_LEDGER,
} from '@bihuan/store';
import type { Clock } from '../../deps.js';
import { withFileOfVault } from '../imports/file-of-vault.js';
import { localDate } from '../local-date.js';
import { markOf } from './inspect-file.js';

/** What the reading of words needs. */
export interface ReadTextDeps {
  store: Store;
  vault: FileVault;
  workFolder: string;
  clock: Clock;
}

const MOST_TOLD = 100;
const UNREAD = '文件里的文字没有读出来，不是文件的问题。文件本身可以下载查看。';

/**
 * Reads the words of a file that was taken up, in a process of its own, and records how that ended. A file that
 * carries a mark of classification is withheld, and the offices of those who hold it are told.
 * @throws Unreadable `cancelled` once the signal aborts: nothing is recorded then
 */
export async function readText(deps: ReadTextDeps, claimed: ClaimedText, signal: AbortSignal): Promise<void> {
  const { store, clock } = deps;
  const outcome = await outcomeOf(deps, claimed.digest, signal);
  const at = clock.now();
  await store.transaction(async (tx) => {
    const isOurs = await finishText(tx, claimed, outcome, at);
    if (isOurs && outcome.state === 'withheld') await tellOffices(tx, claimed.digest, at);
  });
}

async function outcomeOf(
  { vault, workFolder }: ReadTextDeps,
  digest: string,
  signal: AbortSignal,
): Promise<TextOutcome> {
  try {
    const { text } = await withFileOfVault({ vault, workFolder }, { sha256: digest }, (path) =>
      readDocumentApart(path, '', { signal }),
    );
    return { state: 'read', text };
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code === 'cancelled') throw error;
    if (error.code !== 'classifiedText') return { state: 'unreadable', message: evidenceRefusal(error) };
    const marking = markOf(error);
    return { state: 'withheld', message: sentenceOf({ code: 'classifiedText', params: { marking } }) };
  }
}

/** What is recorded of a file that could not be read through no fault of its own. */
export const unreadText: TextOutcome = { state: 'unreadable', message: UNREAD };

async function tellOffices(tx: Transaction, digest: string, at: string): Promise<void> {
  const on = localDate(at);
  for (const { findingId, rectificationId } of await findingsWithFile(tx, WHOLE_LEDGER, digest, MOST_TOLD)) {
    const told = { kind: 'fileWithheld', findingId, rectificationId, due: null } as const;
    await tellOfDeed(tx, { ...told, topic: `fileWithheld:${findingId}:${digest}`, by: null, at, on });
  }
}
