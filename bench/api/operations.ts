/** What is asked of the server, as people ask it; each in many variants, so that no answer stays in a cache. */

import {
  listFindings,
  listRectifications,
  type ReadTransaction,
  type Store,
  statesOf,
  summaryOf,
  WHOLE_LEDGER,
} from '@bihuan/store';
import type { Call } from './call.js';
import type { Cookies } from './people.js';

/** Calls of one kind, sent in turns. */
export interface Operation {
  name: string;
  calls: Call[];
  /** Asked once before, for the ceiling. */
  recorded: Call[];
  /** Each call can be made only once. */
  once: boolean;
}

const VARIANTS = 40;
/** Of a deed: as spread over the ledger as what is asked of the product, so that neither finds all its rows at hand. */
const RECORDED_DEEDS = 400;
/** Words by how many findings of the invented ledger hold them: few, some, very many. */
const WORDS = ['压得不实', '采砂', '双人复核', '整改', '采砂 双人复核'];

interface Place {
  id: string;
  findingIds: string[];
  cursors: (string | null)[];
}

async function placeOf(tx: ReadTransaction, id: string): Promise<Place> {
  const place: Place = { id, findingIds: [], cursors: [null] };
  for (let page = 0; page < VARIANTS / 4; page += 1) {
    const after = place.cursors.at(-1);
    const { rows, next } = await listFindings(tx, WHOLE_LEDGER, {
      ...{ rectificationId: id, filters: {}, sort: 'ordinal', direction: 'asc', limit: 50 },
      ...(after && { after }),
    });
    place.findingIds.push(...rows.map((row) => summaryOf(row).id));
    if (next === null) break;
    place.cursors.push(next);
  }
  return place;
}

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** The operations, made from what the ledger holds. @param waiting findings for their second signature */
export async function operationsOf(
  store: Store,
  cookies: Cookies,
  waiting: readonly string[],
): Promise<Operation[]> {
  const places = await store.read(async (tx) => {
    const { rows } = await listRectifications(tx, WHOLE_LEDGER, { limit: 1_000 });
    const found: Place[] = [];
    // A kept ledger holds what former runs have imported too.
    const largest = rows.sort((a, b) => b.findingCount - a.findingCount).slice(0, 10);
    for (const { id } of largest) found.push(await placeOf(tx, id));
    return found.filter(({ cursors }) => cursors.length > 1);
  });
  return [...readsOf(places, cookies), ...(await deedsOf(store, places, { cookies, waiting }))];
}

function readsOf(places: readonly Place[], { office, liaisons, verifier }: Cookies): Operation[] {
  const reads = (
    name: string,
    path: (place: Place, turn: number) => string,
    cookie = (_: number) => office,
  ) => {
    const calls = Array.from({ length: VARIANTS }, (_, turn) => ({
      path: path(places[turn % places.length] as Place, turn),
      cookie: cookie(turn),
    }));
    return { name, calls, recorded: calls, once: false };
  };
  const list = ({ id }: Place, fields: Record<string, string>) =>
    `/api/rectifications/${id}/findings?${query({ limit: '50', ...fields })}`;
  const word = (turn: number) => WORDS[turn % WORDS.length] ?? '';
  const units = liaisons.map(({ unit }) => unit);
  return [
    reads(
      'my desk: a unit',
      () => '/api/desk',
      (turn) => liaisons[turn % liaisons.length]?.cookie ?? '',
    ),
    reads(
      'my desk: a verifier',
      () => '/api/desk',
      () => verifier,
    ),
    reads('list: first page, counted', (place) => list(place, {})),
    reads('list: following pages', (place, turn) =>
      list(place, { after: place.cursors[1 + (turn % (place.cursors.length - 1))] ?? '' }),
    ),
    reads('list: unit and status, by date', (place, turn) =>
      list(place, { leadUnit: units[turn % units.length] ?? '', status: 'underway', sort: 'completionDue' }),
    ),
    reads(
      'open one with its history',
      ({ findingIds }, turn) => `/api/findings/${findingIds[(turn * 37) % findingIds.length]}`,
    ),
    reads('search in one rectification', (place, turn) => list(place, { q: word(turn) })),
    reads('search in all', (_, turn) => `/api/findings?${query({ q: word(turn) })}`),
  ];
}

interface Prepared {
  cookies: Cookies;
  waiting: readonly string[];
}

async function deedsOf(
  store: Store,
  places: readonly Place[],
  { cookies: { liaisons, verifier }, waiting }: Prepared,
): Promise<Operation[]> {
  const closed = new Set(waiting);
  const reporting: Call[] = [];
  for (const { id, findingIds } of places) {
    const states = await store.read((tx) => statesOf(tx, id, findingIds));
    for (const { id: findingId, status, version, content } of states) {
      const partyId = content.leadUnits[0]?.partyId;
      const cookie = liaisons.find((one) => one.partyId === partyId)?.cookie;
      if (status !== 'underway' || closed.has(findingId) || cookie === undefined) continue;
      const path = `/api/findings/${findingId}/deeds/report-progress`;
      const text = '已到现场核对，收回资金三百万元，其余部分按计划推进';
      reporting.push({ path, cookie, body: { version, measureId: null, text } });
    }
  }
  const signing: Call[] = [];
  for (const findingId of waiting) {
    const path = `/api/findings/${findingId}/deeds/sign-off`;
    const version = await versionToSign(store, findingId);
    if (version !== null) signing.push({ path, cookie: verifier, body: { version } });
  }
  const deed = (name: string, calls: Call[], once: boolean): Operation => ({ name, once, ...apart(calls) });
  return [deed('report progress', reporting, false), deed('sign off (second signature)', signing, true)];
}

/**
 * Some to be recorded, and the others. They are taken from all over the ledger: findings that former runs have
 * reported on have longer histories, and the ceiling shall write texts as long as the product's.
 */
function apart(calls: readonly Call[]): { recorded: Call[]; calls: Call[] } {
  const step = Math.max(4, Math.ceil(calls.length / RECORDED_DEEDS));
  return {
    recorded: calls.filter((_, index) => index % step === 0),
    calls: calls.filter((_, index) => index % step !== 0),
  };
}

/** Null for one that a former run on a kept ledger has signed off. */
async function versionToSign(store: Store, findingId: string): Promise<number | null> {
  const row = await store.read(({ db }) =>
    db
      .selectFrom('findings')
      .select(['version', 'status'])
      .where('id', '=', findingId)
      .executeTakeFirstOrThrow(),
  );
  return row.status === 'verified' ? row.version : null;
}
