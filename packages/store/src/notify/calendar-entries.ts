import { type CalendarEntry, type LiveFinding, owedDays } from '@bihuan/domain';
import { findProfile } from '../organisation/find-profile.js';
import type { ReadTransaction } from '../store.js';
import { type HeldFinding, heldFindings } from './held-findings.js';

/** A calendar with more days than that shows nothing any more. */
const MOST = 1_000;

/** Every day that the findings owe which somebody holds, on this civil date; by day. */
export async function calendarEntries(
  tx: ReadTransaction,
  personId: string,
  on: string,
): Promise<CalendarEntry[]> {
  const profile = await findProfile(tx, personId, { on, secondFactor: true });
  const held = new Map<string, HeldFinding>();
  for (const role of profile?.roles ?? []) {
    if (!profile) break;
    for (const one of await heldFindings(tx, profile, role, { limit: MOST })) held.set(one.finding.id, one);
  }
  return [...held.values()]
    .flatMap(entriesOf)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, MOST);
}

function entriesOf({ finding, changedAt }: HeldFinding): CalendarEntry[] {
  return owedDays(finding).map(({ name, date, what }) => ({
    id: `finding-${finding.id}-${name}`,
    due: date,
    finding: shown(finding),
    what,
    changedAt,
  }));
}

function shown({ id, content: { number, problem, visibility } }: LiveFinding): CalendarEntry['finding'] {
  return { id, number, problem, visibility };
}
