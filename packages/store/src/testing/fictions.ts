import type { FindingContent, RectificationContent } from '@bihuan/domain';
import { findingContent, rectificationContent } from '@bihuan/domain/testing';
import { execute, executeAll } from '../events/execute.js';
import type { Command } from '../events/streams.js';
import type { Attribution } from '../events/write-streams.js';
import type { Store } from '../store.js';

/** Whoever sits at this machine, on an invented day. */
export const attribution: Attribution = {
  actor: { kind: 'local' },
  origin: { via: 'web', requestId: null },
  at: '2026-08-25T02:42:00.000Z',
};

/** Obeys one command in a transaction of its own, and gives the new version. */
export async function obey(store: Store, command: Command, expectedVersion?: number): Promise<number> {
  const meta = { ...attribution, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
  return (await store.transaction((tx) => execute(tx, command, meta))).version;
}

/** Registers an invented rectification with these findings, in order; ids in the same order. */
export async function registered(
  store: Store,
  contents: readonly Partial<FindingContent>[],
  changes: Partial<RectificationContent> = {},
): Promise<{ rectificationId: string; findingIds: string[] }> {
  const rectificationId = store.newId();
  const findingIds = contents.map(() => store.newId());
  const commands: Command[] = [
    { type: 'RegisterRectification', rectificationId, content: rectificationContent(changes) },
    ...findingIds.map((findingId, index): Command => {
      const content = findingContent({ number: String(index + 1), ...contents[index] });
      return { type: 'RegisterFinding', findingId, rectificationId, ordinal: index + 1, content };
    }),
  ];
  await store.transaction((tx) => executeAll(tx, commands, attribution));
  return { rectificationId, findingIds };
}
