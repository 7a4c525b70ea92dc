/** 装入演示数据: a city that does not exist, with eight months of rectification behind it. */

import { setImmediate } from 'node:timers/promises';
import { refuse } from '@bihuan/domain';
import {
  type FileVault,
  findProfile,
  holdsRecords,
  isDemo,
  markDemo,
  type Store,
  type Transaction,
} from '@bihuan/store';
import { authorised } from '../app/authorised.js';
import type { Caller } from '../app/caller.js';
import { localDate } from '../use-cases/local-date.js';
import { backDated } from './back-dated.js';
import { giveRoles, registerCity } from './cast.js';
import { demoNodes } from './data/findings.js';
import { demoPeople, type PersonKey } from './data/people.js';
import { dateOf, instantOf, workdayOf } from './days.js';
import { demoIds } from './demo-ids.js';
import { history } from './history/history.js';
import type { Scene } from './scene.js';
import { type DemoLink, signInLinks } from './sign-in-links.js';
import type { Step } from './step.js';
import { within } from './within.js';

export interface DemoParts {
  store: Store;
  vault: FileVault;
  /** Of the installation: the sample of the look-back is drawn with it. */
  secretKey: Uint8Array;
}

export interface DemoOptions {
  /** Aborted, nothing is left behind but files that nothing refers to. */
  signal?: AbortSignal;
  onProgress?: (phase: 'files' | 'history', done: number, total: number) => void;
}

/** What was put in. */
export interface FilledDemo {
  links: DemoLink[];
  rectificationId: string;
  /** How many things people have done in the history. */
  steps: number;
  files: number;
  /** Bytes of the files. */
  bytes: number;
}

/** People were put on record before the feedback came. */
const CAST_DAY = -260;

/**
 * Fills an empty database by the real deeds, in one transaction, and marks it as a demo for ever. Today is the day
 * of `operator.at`: everything else lies before it.
 * @throws Refused `demoNeedsEmpty`, `notYourRole`; the reason of the signal when it is aborted
 */
export async function fillDemo(
  { store, vault, secretKey }: DemoParts,
  operator: Caller,
  options: DemoOptions = {},
): Promise<FilledDemo> {
  const by = authorised(operator, 'demo', {});
  await store.read(requireEmpty);
  const steps = history();
  const { files, bytes } = await putFiles(vault, steps, options);
  return store.transaction(async (tx) => {
    // The mark first: two servers that begin at once wait for each other at it, and the second is refused.
    if (!(await markDemo(tx, operator.at)) || (await holdsRecords(tx))) refuse('demoNeedsEmpty', {});
    const people = demoPeople();
    const ids = demoIds(tx.newId, people, demoNodes());
    const today = localDate(operator.at);
    const cast = { ids, people };
    const before = instantOf(workdayOf(today, CAST_DAY), 0, 1);
    await registerCity(tx, await backDated(tx, operator, before), cast);
    const scene: Scene = { tx, store: within(store, tx), secretKey, ids, today, made: new Map() };
    const callerOf = callers(scene, operator);
    await giveRoles(tx, await callerOf('securityAdmin', before), cast);
    await live(scene, steps, callerOf, options);
    const links = await signInLinks(tx, by, cast);
    return { links, rectificationId: ids.rectificationId, steps: steps.length, files, bytes };
  });
}

async function requireEmpty(tx: Parameters<typeof isDemo>[0]): Promise<void> {
  if ((await isDemo(tx)) || (await holdsRecords(tx))) refuse('demoNeedsEmpty', {});
}

/** Files lie in the vault before anything refers to them; without that they are nothing but bytes. */
async function putFiles(
  vault: FileVault,
  steps: readonly Step[],
  { signal, onProgress }: DemoOptions,
): Promise<{ files: number; bytes: number }> {
  const files = steps.flatMap(({ file }) => file ?? []);
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    await vault.put(file.bytes);
    onProgress?.('files', index + 1, files.length);
  }
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

type CallerOf = (key: PersonKey, at: string) => Promise<Caller>;

/** People as callers, signed in with everything that they need; whom the records know does not change meanwhile. */
function callers({ tx, ids, today }: Scene, { origin }: Caller): CallerOf {
  const known = new Map<PersonKey, Caller>();
  return async (key, at) => {
    const caller = known.get(key) ?? (await signedIn(tx, ids.person(key)));
    known.set(key, caller);
    return backDated(tx, caller, at);
  };

  async function signedIn(from: Transaction, personId: string): Promise<Caller> {
    const on = dateOf(today, -1);
    const profile = await findProfile(from, personId, { on, secondFactor: true });
    if (!profile) throw new Error('somebody of the demo is not on record');
    return { profile, sessionId: null, origin, at: '' };
  }
}

/** One step after the other, spread over the working hours of its day. */
async function live(
  scene: Scene,
  steps: readonly Step[],
  callerOf: CallerOf,
  { signal, onProgress }: DemoOptions,
): Promise<void> {
  const dates = steps.map(({ day }) => workdayOf(scene.today, day));
  const perDate = new Map<string, number>();
  for (const date of dates) perDate.set(date, (perDate.get(date) ?? 0) + 1);
  const begun = new Map<string, number>();
  for (const [index, { who, act }] of steps.entries()) {
    // SQLite answers at once: without this a server would do nothing else until the end.
    await setImmediate();
    signal?.throwIfAborted();
    const date = dates[index] ?? scene.today;
    const place = begun.get(date) ?? 0;
    begun.set(date, place + 1);
    const at = instantOf(date, place, perDate.get(date) ?? 1);
    const key = typeof who === 'function' ? who(scene) : who;
    await act(scene, await callerOf(key, at));
    onProgress?.('history', index + 1, steps.length);
  }
}
