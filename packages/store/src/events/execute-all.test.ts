import { verifyStream } from '@bihuan/domain';
import { findingContent, rectificationContent } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import { streamLines } from '../queries/stream-lines.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, registered } from '../testing/fictions.js';
import { executeAll } from './execute.js';
import type { Command } from './streams.js';

const reword = (findingId: string, problem: string): Command => ({
  type: 'RewordProblem',
  findingId,
  problem,
  reason: '核对原文',
});

describe('obeying several commands at once', () => {
  onEveryEngine((engine) => {
    // One store for all: every test makes records of its own.
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    it('lets a later command see what an earlier one of the same transaction did', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      const commands = [reword(id, '甲'), reword(id, '乙')];
      const [outcome] = await store.transaction((tx) => executeAll(tx, commands, attribution));
      expect(outcome?.version).toBe(3);
      expect(outcome?.events.map(({ body }) => JSON.parse(body).was)).toEqual(['老旧小区改造进度偏慢', '甲']);
    });

    it('registers hundreds of findings at once, each with its chain', async () => {
      const { findingIds } = await registered(
        store,
        Array.from({ length: 700 }, (_, index) => ({ problem: `问题${index}` })),
      );
      const last = findingIds[699] ?? '';
      const found = await store.read((tx) => findFinding(tx, WHOLE_LEDGER, last));
      expect(found?.content.problem).toBe('问题699');
      const lines = await store.read((tx) => streamLines(tx, `finding:${last}`, { from: 1, limit: 9 }));
      expect(verifyStream(`finding:${last}`, lines, store.crypto)).toMatchObject({ sound: true, events: 1 });
    });

    it('is refused as a whole when one of the commands is', async () => {
      const rectificationId = store.newId();
      const findingId = store.newId();
      const commands: Command[] = [
        { type: 'RegisterRectification', rectificationId, content: rectificationContent() },
        {
          type: 'RegisterFinding',
          findingId,
          rectificationId,
          ordinal: 1,
          content: findingContent({ problem: '' }),
        },
      ];
      const deed = store.transaction((tx) => executeAll(tx, commands, attribution));
      await expect(deed).rejects.toMatchObject({ code: 'emptyProblem' });
      expect(await store.read((tx) => findRectification(tx, WHOLE_LEDGER, rectificationId))).toBeNull();
    });
  });
});
