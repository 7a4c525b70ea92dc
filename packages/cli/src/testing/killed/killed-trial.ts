/** A server that is killed again and again in the middle of its work, and what is found afterwards. */

import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type StorePlace } from '@bihuan/store';
import type { TestEngine } from '@bihuan/store/testing';
import { EXIT } from '../../exit-codes.js';
import { run } from '../../run.js';
import { type ChildServer, childServer } from '../child-server.js';
import { recordedIo } from '../recorded-io.js';
import { signedInBrowser } from './browser.js';
import { type WorkingCity, workingCity } from './city.js';
import { brokenFiles, missingFrom } from './found-again.js';
import { type Chance, emptyLedger, type Ledger, working } from './work.js';

/** Answers before the kill, and milliseconds after the last of them. */
const ANSWERS = { least: 5, most: 60 };
const MILLISECONDS = 40;
/** What a program that died has left behind is taken away once it is older than an hour. */
const LONG_AGO_SECONDS = 2 * 60 * 60;

export interface KilledTrial {
  /** What is wrong, each with the number of the life after which it was found; empty when nothing is. */
  faults: string[];
  /** What was acknowledged over all lives. */
  ledger: Ledger;
  /** Files that came by half: how many lay about after kills, and how many still did after the next starts. */
  halves: { found: number; left: number };
}

interface Trial {
  engine: TestEngine;
  kills: number;
  chance: Chance;
  /** Told after each life. */
  onKill?: (kill: number, answers: number) => void;
}

/**
 * Starts a server, lets people work at it, kills it, starts it again and looks: so many times, and again
 * where chance had it killed before anything much was acknowledged.
 */
export async function killedTrial({ engine, kills, chance, onKill }: Trial): Promise<KilledTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-killed-'));
  const place = await engine.place();
  const data = 'dataDir' in place ? place.dataDir : join(folder, 'data');
  const url = 'databaseUrl' in place ? ['--database-url', place.databaseUrl] : [];
  const flags = ['--data', data, ...url];
  const start = () => childServer([...flags, '--accounts']);
  const [ledger, halves] = [emptyLedger(), { found: 0, left: 0 }];
  const faults: string[] = [];
  let server: ChildServer | null = null;
  try {
    const city = await cityAt(place);
    server = await start();
    await startAll(server.port, city);
    for (let kill = 1; kill <= kills || !saysMuch(ledger, kills); kill += 1) {
      onKill?.(kill, await killedAtWork(server, city, ledger, chance));
      halves.found += agedHalves(data);
      server = await start();
      halves.left += halvesIn(data).length;
      const found = [
        ...(await missingFrom(server.port, city, ledger)),
        ...(await brokenFiles(data, place)),
        ...(await unsound(folder, flags)),
        ...complaints(server),
      ];
      faults.push(...found.map((fault) => `after kill ${kill}: ${fault}`));
    }
    return { faults, ledger, halves };
  } finally {
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether what was acknowledged can show a loss: reports, and a file. */
function saysMuch({ reports, files }: Ledger, kills: number): boolean {
  return reports.length > kills && files.length > 0;
}

/** Kills the server at some moment of the work. @returns how many answers were waited for */
async function killedAtWork(
  server: ChildServer,
  city: WorkingCity,
  ledger: Ledger,
  chance: Chance,
): Promise<number> {
  const work = working(server.port, city, ledger, chance);
  const answers = ANSWERS.least + Math.floor(chance() * (ANSWERS.most - ANSWERS.least));
  await work.acknowledged(answers);
  await sleep(chance() * MILLISECONDS);
  await server.kill();
  await work.ended;
  return answers;
}

async function cityAt(place: StorePlace) {
  const store = await openStore(place);
  const city = await workingCity(store);
  await store.close();
  return city;
}

/** Every finding is started at once: reports and evidence are for those at work. */
async function startAll(port: number, { office, findingIds }: WorkingCity): Promise<void> {
  const browser = signedInBrowser(port, office);
  for (const findingId of findingIds) {
    await browser.call('startImmediate', { params: { findingId }, body: { version: 1 } });
  }
}

/** What the program itself finds wrong with rows and log. */
async function unsound(folder: string, flags: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const command of [
    ['rebuild', '--check'],
    ['log', 'check'],
  ]) {
    const recorded = recordedIo({ folder });
    const code = await run([...command, ...flags], recorded.io);
    if (code !== EXIT.clean) faults.push(`${command.join(' ')}: ${recorded.out()}${recorded.err()}`);
  }
  return faults;
}

/** Lines of its log that are warnings or worse (levels of pino). */
function complaints(server: ChildServer): string[] {
  const lines = server.err().split('\n');
  return lines.filter((line) => /^\{"level":(?:4|5|6)0/.test(line)).map((line) => `the server says ${line}`);
}

/** Lets an hour pass for what lies about. @returns how many files that are */
function agedHalves(data: string): number {
  const found = halvesIn(data);
  const then = Date.now() / 1_000 - LONG_AGO_SECONDS;
  for (const path of found) utimesSync(path, then, then);
  return found.length;
}

function halvesIn(data: string): string[] {
  return [join(data, 'work'), join(data, 'files', 'incoming')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
}
