import { Unreadable } from '@bihuan/documents';
import { type ClaimedText, claimText, finishText, releaseText } from '@bihuan/store';
import type { Logger } from 'pino';
import { type ReadTextDeps, readText, unreadText } from '../../use-cases/evidence/read-text.js';

/** The child process ends itself after two minutes: whoever has not finished after four has died. */
const LEASE_MILLISECONDS = 4 * 60 * 1000;

/** The reading of words in files, one file at a time. */
export interface EvidenceTexts {
  /** Looks for files that wait, unless that is being done. */
  wake(): void;
  /** Stops; what is being read waits for the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
}

/** Starts with nothing; `wake` looks for work. Several servers may do this on one database. */
export function evidenceTexts(deps: ReadTextDeps & { log: Logger }): EvidenceTexts {
  const { store, clock, log } = deps;
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let isWoken = false;

  function claim(): Promise<ClaimedText | null> {
    const at = clock.now();
    const stale = new Date(Date.parse(at) - LEASE_MILLISECONDS).toISOString();
    return store.transaction((tx) => claimText(tx, { at, stale }));
  }

  async function readOne(claimed: ClaimedText): Promise<void> {
    try {
      await readText(deps, claimed, stopping.signal);
    } catch (error) {
      if (error instanceof Unreadable) return store.transaction((tx) => releaseText(tx, claimed));
      log.error({ err: error, digest: claimed.digest }, 'words of a file not read');
      await store.transaction((tx) => finishText(tx, claimed, unreadText, clock.now()));
    }
  }

  async function readAll(): Promise<void> {
    do {
      isWoken = false;
      for (let next = await claim(); next; next = await claim()) {
        await readOne(next);
        if (stopping.signal.aborted) return;
      }
    } while (isWoken && !stopping.signal.aborted);
  }

  return {
    wake() {
      isWoken = true;
      if (stopping.signal.aborted) return;
      running ??= readAll()
        .catch((error: unknown) => log.error({ err: error }, 'files that wait to be read not looked for'))
        .finally(() => {
          running = null;
        });
    },
    async stop() {
      stopping.abort();
      await running;
    },
    async settled() {
      while (running) await running;
    },
  };
}
