import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { findFinding } from '../queries/find-finding.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, registered } from '../testing/fictions.js';
import { appendEvents } from './append-events.js';

describe('appending events that were decided elsewhere', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    it('applies them to the state', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      const event = {
        type: 'ProblemReworded',
        data: { was: '老旧小区改造进度偏慢', becomes: '改造缓慢', reason: null },
      };
      const outcome = await store.transaction((tx) =>
        appendEvents(tx, `finding:${id}`, 1, [event], attribution),
      );
      expect(outcome).toMatchObject({ id, version: 2 });
      const found = await store.read((tx) => findFinding(tx, WHOLE_LEDGER, id));
      expect(found?.content.problem).toBe('改造缓慢');
    });

    it('is refused when the stream has gone on, and for streams of an unknown kind', async () => {
      const { findingIds } = await registered(store, [{}]);
      const append = (stream: string, version: number) =>
        store.transaction((tx) => appendEvents(tx, stream, version, [], attribution));
      await expect(append(`finding:${findingIds[0]}`, 0)).rejects.toMatchObject({ code: 'staleVersion' });
      await expect(append('opinion:1', 0)).rejects.toThrow('expected finding:');
    });
  });
});
