/** What is in the record after a load, to be held against what was acknowledged. */

import type { Store } from '@bihuan/store';
import type { Note } from './load.js';

/** An event, and the request that it came from. */
export interface Recorded {
  stream: string;
  seq: number;
  id: string;
  type: string;
  requestId: string | null;
}

/** Every event of these streams, in their order. */
export function recordedIn(store: Store): Promise<Recorded[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .selectFrom('events')
      .select(['stream', 'seq', 'id', 'type', 'line'])
      .orderBy('stream')
      .orderBy('seq')
      .execute();
    return rows.map(({ line, ...event }) => {
      const { origin } = JSON.parse(line) as { origin: { requestId: string | null } };
      return { ...event, requestId: origin.requestId };
    });
  });
}

/** The events that an acknowledged deed must have left in its own stream; one that changed nothing leaves none. */
export function owedBy({ stream, seen, done }: Note): string[] {
  const versions = Array.from({ length: (done ?? seen) - seen }, (_, place) => seen + place + 1);
  return versions.map((version) => `${stream} ${version}`);
}

/** Events by the request that they came from, each as `stream version`. */
export function byRequest(events: readonly Recorded[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { requestId, stream, seq } of events) {
    if (requestId !== null) found.set(requestId, [...(found.get(requestId) ?? []), `${stream} ${seq}`]);
  }
  return found;
}

/** Streams whose events are not numbered 1, 2, 3, … */
export function gaps(events: readonly Recorded[]): string[] {
  const next = new Map<string, number>();
  return events.flatMap(({ stream, seq }) => {
    const expected = (next.get(stream) ?? 0) + 1;
    next.set(stream, seq);
    return seq === expected ? [] : [`${stream}: ${seq} where ${expected} was expected`];
  });
}

/** The numbers of all reminders by the rectification, and by the findings that they stand on. */
export async function reminderNumbers(
  store: Store,
): Promise<{ issued: number[]; onFindings: Map<string, number> }> {
  const rows = await store.read(({ db }) =>
    db
      .selectFrom('events')
      .innerJoin('payloads', 'payloads.position', 'events.position')
      .select(['events.type', 'payloads.body'])
      .where('events.type', 'in', ['ReminderIssued', 'ReminderSent'])
      .orderBy('events.position')
      .execute(),
  );
  const onFindings = new Map<string, number>();
  const issued: number[] = [];
  for (const { type, body } of rows) {
    const { number } = JSON.parse(body ?? '{}') as { number: number | string };
    if (typeof number === 'number') issued.push(number);
    else onFindings.set(number, (onFindings.get(number) ?? 0) + (type === 'ReminderSent' ? 1 : 0));
  }
  return { issued, onFindings };
}

/** The log's leaves and what waits for one. */
export function leavesIn(store: Store): Promise<{ leaves: number[]; waiting: number }> {
  return store.read(async ({ db }) => {
    const leaves = await db.selectFrom('log_leaves').select('leaf').orderBy('leaf').execute();
    const waiting = await db.selectFrom('log_queue').select('position').execute();
    return { leaves: leaves.map(({ leaf }) => leaf), waiting: waiting.length };
  });
}
