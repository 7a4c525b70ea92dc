/** What is asked of the server, as people ask it; each in many variants, so that no answer stays in a cache. */

import {
  listFindings,
  listRectifications,
  partyNames,
  type ReadTransaction,
  type Store,
  WHOLE_LEDGER,
} from '@bihuan/store';

/** Requests of one kind, sent in turns. */
export interface Operation {
  name: string;
  paths: string[];
}

const VARIANTS = 40;
/** Words by how many findings of the invented ledger hold them: few, some, very many. */
const WORDS = ['压得不实', '采砂', '双人复核', '整改', '采砂 双人复核'];

interface Place {
  id: string;
  findingIds: string[];
  cursors: (string | null)[];
  leadUnits: string[];
}

async function placeOf(tx: ReadTransaction, id: string): Promise<Place> {
  const place: Place = { id, findingIds: [], cursors: [null], leadUnits: [] };
  for (let page = 0; page < VARIANTS / 4; page += 1) {
    const after = place.cursors.at(-1);
    const { rows, next } = await listFindings(tx, WHOLE_LEDGER, {
      ...{ rectificationId: id, filters: {}, sort: 'ordinal', direction: 'asc', limit: 50 },
      ...(after && { after }),
    });
    place.findingIds.push(...rows.map((row) => row.id));
    if (next === null) break;
    place.cursors.push(next);
  }
  place.leadUnits = await partyNames(tx, WHOLE_LEDGER, { rectificationId: id, role: 'leadUnit', limit: 20 });
  return place;
}

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

function turns<T>(list: readonly T[], of: (one: T, turn: number) => string): string[] {
  return Array.from({ length: VARIANTS }, (_, turn) => of(list[turn % list.length] as T, turn));
}

/** The operations, made from what the ledger holds. */
export async function operationsOf(store: Store): Promise<Operation[]> {
  const places = await store.read(async (tx) => {
    const { rows } = await listRectifications(tx, WHOLE_LEDGER, { limit: 1_000 });
    const largest = rows.sort((a, b) => b.findingCount - a.findingCount).slice(0, 10);
    const found: Place[] = [];
    for (const { id } of largest) found.push(await placeOf(tx, id));
    return found.filter(({ cursors }) => cursors.length > 1);
  });
  const list = ({ id }: Place, fields: Record<string, string>) =>
    `/api/rectifications/${id}/findings?${query({ limit: '50', ...fields })}`;
  const unit = ({ leadUnits }: Place, turn: number) => leadUnits[turn % leadUnits.length] ?? '';
  const word = (turn: number) => WORDS[turn % WORDS.length] ?? '';
  return [
    { name: 'list: first page, counted', paths: turns(places, (place) => list(place, {})) },
    {
      name: 'list: following pages',
      paths: turns(places, (place, turn) =>
        list(place, { after: place.cursors[1 + (turn % (place.cursors.length - 1))] ?? '' }),
      ),
    },
    {
      name: 'filter: unit and status, by date',
      paths: turns(places, (place, turn) =>
        list(place, { leadUnit: unit(place, turn), reportedStatus: 'ongoing', sort: 'completionDue' }),
      ),
    },
    {
      name: 'open one with its history',
      paths: turns(
        places,
        ({ findingIds }, turn) => `/api/findings/${findingIds[(turn * 37) % findingIds.length]}`,
      ),
    },
    {
      name: 'search in one rectification',
      paths: turns(places, (place, turn) => list(place, { q: word(turn) })),
    },
    { name: 'search in all', paths: turns(places, (_, turn) => `/api/findings?${query({ q: word(turn) })}`) },
  ];
}
