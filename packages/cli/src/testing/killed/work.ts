/** People who report and send files without a pause, until the server answers no more; and what it has said yes to. */

import { createHash } from 'node:crypto';
import type { ApiError } from '@bihuan/contract';
import { type SignedInBrowser, signedInBrowser } from './browser.js';
import type { WorkingCity } from './city.js';

export type Chance = () => number;

/** A report that was acknowledged. */
export interface SaidReport {
  findingId: string;
  version: number;
  text: string;
}

/** A file that was taken, by whom, and where it belongs; `version` once it was attached there. */
export interface TakenFile {
  owner: number;
  digest: string;
  findingId: string;
  version: number | null;
}

/** What was said yes to, over all lives of the server; and everything that was asked. */
export interface Ledger {
  reports: SaidReport[];
  files: TakenFile[];
  /** Of every report that was sent, answered or not. */
  askedTexts: Set<string>;
}

export function emptyLedger(): Ledger {
  return { reports: [], files: [], askedTexts: new Set() };
}

/** The start of every JPEG: a file that is kept as it is. */
const PICTURE = Buffer.from('ffd8ffe000104a464946', 'hex');
const LARGEST = 400_000;

export interface Working {
  /** Resolves when so many more answers have come, whatever the server says meanwhile. */
  acknowledged(count: number): Promise<void>;
  /** Resolves when everybody has found that nobody answers. */
  ended: Promise<void>;
}

/** Lets everybody work at the server of this port. @throws from `ended` what is no lost connection and no late coming */
export function working(port: number, city: WorkingCity, ledger: Ledger, chance: Chance): Working {
  const counter = counterOf();
  const workers = city.liaisons.map(async (token, owner) => {
    const browser = signedInBrowser(port, token);
    const versions = new Map<string, number>();
    const worker = { browser, owner, versions, ledger, chance };
    while (await step(worker, city)) counter.add();
  });
  const ended = Promise.all(workers).then(() => undefined);
  return { acknowledged: (count) => Promise.race([counter.reached(count), ended]), ended };
}

function counterOf() {
  let count = 0;
  const waiting: { at: number; go: () => void }[] = [];
  return {
    add() {
      count += 1;
      for (const { at, go } of waiting) if (count >= at) go();
    },
    reached: (at: number) => new Promise<void>((go) => waiting.push({ at, go })),
  };
}

interface Worker {
  browser: SignedInBrowser;
  owner: number;
  /** As he knows them. */
  versions: Map<string, number>;
  ledger: Ledger;
  chance: Chance;
}

/** One report, or one file sent and attached. @returns false when nobody answers any more */
async function step(worker: Worker, { findingIds }: WorkingCity): Promise<boolean> {
  const { chance, ledger } = worker;
  const findingId = findingIds[Math.floor(chance() * findingIds.length)] ?? '';
  return chance() < 0.6 ? report(worker, findingId, ledger) : file(worker, findingId, ledger);
}

async function report(worker: Worker, findingId: string, ledger: Ledger): Promise<boolean> {
  const text = `第${ledger.askedTexts.size + 1}次报告`;
  ledger.askedTexts.add(text);
  const version = await deed(worker, findingId, (version) =>
    worker.browser.call('reportProgress', { params: { findingId }, body: { version, text } }),
  );
  if (version !== null) ledger.reports.push({ findingId, version, text });
  return version !== null;
}

async function file(worker: Worker, findingId: string, ledger: Ledger): Promise<boolean> {
  const { browser, owner, chance } = worker;
  const bytes = someFile(chance);
  const digest = await browser.send('现场.jpg', bytes);
  if (digest === null) return false;
  if (digest !== createHash('sha256').update(bytes).digest('hex')) throw new Error('another file was taken');
  const taken: TakenFile = { owner, digest, findingId, version: null };
  ledger.files.push(taken);
  taken.version = await deed(worker, findingId, (version) => attach(browser, taken, version));
  return taken.version !== null;
}

/** Attaches a file to the finding that it belongs to. */
export function attach(
  browser: SignedInBrowser,
  { digest, findingId }: TakenFile,
  version: number,
): Promise<{ version: number }> {
  const words = { name: '现场.jpg', kind: 'siteRecord', effectiveDate: '2026-01-09' } as const;
  return browser.call('attachEvidence', { params: { findingId }, body: { version, digest, ...words } });
}

function someFile(chance: Chance): Buffer {
  const bytes = Buffer.alloc(1_000 + Math.floor(chance() ** 3 * LARGEST));
  for (let at = 0; at + 4 <= bytes.length; at += 4_000)
    bytes.writeUInt32LE(Math.floor(chance() * 2 ** 32), at);
  return Buffer.concat([PICTURE, bytes]);
}

/** Tries until it is not late. @returns the version that was acknowledged; null when nobody answers */
async function deed(
  { versions }: Worker,
  findingId: string,
  act: (version: number) => Promise<{ version: number }>,
): Promise<number | null> {
  for (;;) {
    try {
      const { version } = await act(versions.get(findingId) ?? 1);
      versions.set(findingId, version);
      return version;
    } catch (error) {
      const { code, currentVersion } = error as ApiError;
      if (isLost(error)) return null;
      if (code !== 'staleVersion' || currentVersion === null) throw error;
      versions.set(findingId, currentVersion);
    }
  }
}

/** No answer, or one that broke off. */
function isLost(error: unknown): boolean {
  const { code } = error as Partial<ApiError>;
  if (code === 'offline' || code === 'unreadableAnswer') return true;
  return error instanceof SyntaxError || (error instanceof TypeError && error.message === 'terminated');
}
