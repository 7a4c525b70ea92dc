/** Asks the handlers of the ledger as somebody, as a mounted route does, without HTTP around them. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RouteName, routes } from '@bihuan/contract';
import { mayEver, Refused, sentenceOf } from '@bihuan/domain';
import { openFileVault, type Store } from '@bihuan/store';
import { pino } from 'pino';
import type { Caller } from '../app/caller.js';
import { Denied } from '../app/errors/denials.js';
import { refusalStatus } from '../app/errors/refusal-status.js';
import type { CallOf, HandlersOf } from '../app/handlers.js';
import { WrittenAnswer } from '../app/written-answer.js';
import { exportHandlers } from '../http/exports/handlers.js';
import { findingHandlers } from '../http/findings/handlers.js';
import { importHandlers } from '../http/imports/handlers.js';
import { rectificationHandlers } from '../http/rectifications/handlers.js';
import { importJobs } from '../jobs/import-jobs.js';
import { NOW } from './two-bodies.js';

type LedgerHandlers = ReturnType<typeof handlersOn>;
export type LedgerRoute = RouteName & keyof LedgerHandlers;
/** What a route is called with, less who calls. */
export type Question<N extends LedgerRoute> = Omit<CallOf<N>, 'caller' | 'visit' | 'gone'>;

/** Whoever asks here waits for the answer. */
const STAYS = new AbortController().signal;

/** Calls a route of the ledger as somebody. @throws Refused, Denied */
export type Ask = <N extends LedgerRoute>(
  route: N,
  caller: Caller,
  question: Question<N>,
) => Promise<Exclude<Awaited<ReturnType<HandlersOf<N>[N]>>, WrittenAnswer>>;

/** How a call ended that went wrong: its HTTP status and the code of the reason. */
export interface NoAnswer {
  status: number;
  code: string;
  message: string;
}

/** The handlers of the ledger on a store. */
export interface Asking {
  ask: Ask;
  /** Resolves when no import is being read. */
  settled(): Promise<void>;
  /** Removes what they kept; the store stays open. */
  close(): Promise<void>;
}

/** Makes the handlers of the ledger on a store. */
export function asking(store: Store): Asking {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-asking-'));
  const jobs = jobsOn(store);
  const handlers = handlersOn(store, folder, jobs);
  const ask: Ask = async (route, caller, question) => {
    const objection = mayEver(caller.profile, routes[route].policy);
    if (objection) throw new Refused(objection);
    const handle = handlers[route] as unknown as (call: object) => Promise<never>;
    const answer: unknown = await handle({ ...question, caller, gone: STAYS });
    return (answer instanceof WrittenAnswer ? JSON.parse(answer.text) : answer) as never;
  };
  return {
    ask,
    settled: () => jobs.settled(),
    async close() {
      await jobs.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a call was answered with that got no answer, less the id that was asked for; a call that succeeds fails the test. */
export async function noAnswer(call: Promise<unknown>): Promise<NoAnswer> {
  const error = await call.then(
    () => new Error('the call succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof Denied) return { status: error.status, code: error.code, message: error.message };
  if (!(error instanceof Refused)) throw error;
  const { code } = error;
  const message = sentenceOf(error.refusal).replace(/（编号 [^）]+）/, '');
  return { status: refusalStatus[code], code, message };
}

const clock = { now: () => NOW };

function jobsOn(store: Store) {
  return importJobs({ store, clock, log: pino({ level: 'silent' }) });
}

function handlersOn(store: Store, folder: string, jobs: ReturnType<typeof jobsOn>) {
  const config = { workFolder: join(folder, 'work'), samplePath: null, uploadBytes: 1024 * 1024 };
  const vault = openFileVault(join(folder, 'files'));
  return {
    ...findingHandlers({ store }),
    ...rectificationHandlers({ store }),
    ...exportHandlers({ store }),
    ...importHandlers({ store, vault, clock, config }, jobs),
  };
}
