/** Holds what a server shows against what the one before it has said yes to. */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiError, FindingPage } from '@bihuan/contract';
import { openStore, type StorePlace } from '@bihuan/store';
import { type SignedInBrowser, signedInBrowser } from './browser.js';
import type { WorkingCity } from './city.js';
import { attach, type Ledger, type TakenFile } from './work.js';

const PAGE = 100;

type Entries = Awaited<ReturnType<typeof historyOf>>;

/**
 * Everything that is not as it was acknowledged, in words; empty when all is there and nothing is there by half.
 * Files that were taken and not attached are attached: then they must be there too.
 */
export async function missingFrom(port: number, city: WorkingCity, ledger: Ledger): Promise<string[]> {
  const office = signedInBrowser(port, city.office);
  const browsers = city.liaisons.map((token) => signedInBrowser(port, token));
  const missing: string[] = [];
  for (const findingId of city.findingIds) {
    const entries = await historyOf(office, findingId);
    missing.push(...missingReports(findingId, entries, ledger));
    const files = ledger.files.filter((file) => file.findingId === findingId);
    missing.push(...missingAttachments(entries, files));
    for (const file of files.filter(({ version }) => version === null)) {
      missing.push(...(await attachLate(browsers[file.owner] ?? office, file, office)));
    }
    missing.push(...(await missingBytes(office, findingId, files)));
  }
  return missing;
}

/** All of it, the first event first. */
async function historyOf(browser: SignedInBrowser, findingId: string) {
  const rows: FindingPage['history'] = [];
  let after: string | null = null;
  do {
    const query = { limit: PAGE, ...(after !== null && { after }) };
    const page: { rows: FindingPage['history']; next: string | null } = await browser.call(
      'getFindingHistory',
      { params: { findingId }, query },
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows.reverse();
}

function missingReports(findingId: string, entries: Entries, { reports, askedTexts }: Ledger): string[] {
  const told = entries.filter(({ type }) => type === 'ProgressReported').map(({ detail }) => detail ?? '');
  const twice = told.filter((text, place) => told.indexOf(text) !== place);
  const unasked = told.filter((text) => !askedTexts.has(text));
  const lost = reports.filter(
    ({ version, text, ...report }) => report.findingId === findingId && entries[version - 1]?.detail !== text,
  );
  return [
    ...lost.map(({ text, version }) => `${text} is not version ${version}`),
    ...twice.map((text) => `${text} is there twice`),
    ...unasked.map((text) => `${text} was never said`),
  ];
}

function missingAttachments(entries: Entries, files: readonly TakenFile[]): string[] {
  return files
    .filter(({ version }) => version !== null && entries[version - 1]?.type !== 'EvidenceAttached')
    .map(({ digest, version }) => `${digest} was not attached as version ${version}`);
}

/** The deed whose answer was lost may have been done: then the finding holds the file already. */
async function attachLate(
  browser: SignedInBrowser,
  file: TakenFile,
  office: SignedInBrowser,
): Promise<string[]> {
  const { version } = await office.call('getFinding', { params: { findingId: file.findingId } });
  try {
    file.version = (await attach(browser, file, version)).version;
    return [];
  } catch (error) {
    const { code } = error as ApiError;
    return code === 'alreadyHeld' ? [] : [`${file.digest} was taken and cannot be attached: ${code}`];
  }
}

async function missingBytes(
  office: SignedInBrowser,
  findingId: string,
  files: readonly TakenFile[],
): Promise<string[]> {
  const { course } = await office.call('getFinding', { params: { findingId } });
  const missing: string[] = [];
  for (const { digest } of files) {
    const [held, ...more] = course?.evidence.filter((evidence) => evidence.digest === digest) ?? [];
    if (!held || more.length > 0) {
      missing.push(`${digest} is there ${more.length} times`);
      continue;
    }
    const bytes = await office.download(findingId, held.id);
    if (sha256(bytes) !== digest) missing.push(`${digest} has other bytes`);
  }
  return missing;
}

/** Files of the vault that are not what their name says, and files on record that do not lie in it. */
export async function brokenFiles(dataFolder: string, place: StorePlace): Promise<string[]> {
  const kept = keptFiles(join(dataFolder, 'files'));
  const broken: string[] = [];
  for (const { path, name } of kept) if ((await digestOf(path)) !== name) broken.push(`${name} is broken`);
  const names = new Set(kept.map(({ name }) => name));
  const store = await openStore(place);
  const recorded = await store.read(({ db }) => db.selectFrom('files').select('sha256').execute());
  await store.close();
  const lost = recorded.filter((file) => !names.has(file.sha256)).map((file) => `${file.sha256} is not kept`);
  return [...broken, ...lost];
}

/** The vault makes its folder with the first file: a server killed before that has none. */
function keptFiles(folder: string): { path: string; name: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'))
    .map(({ parentPath, name }) => ({ path: join(parentPath, name), name }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
