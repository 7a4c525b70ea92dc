import { describe, expect, it } from 'vitest';
import { execute } from './events/execute.js';
import { findFinding } from './queries/find-finding.js';
import { onEveryEngine } from './testing/engines.js';
import { attribution, finding, rectification } from './testing/fictions.js';

describe('a store', () => {
  onEveryEngine((engine) => {
    it('gives back a finding that was registered', async () => {
      const store = await engine.open();
      const [rectificationId, findingId] = [store.newId(), store.newId()];
      await store.transaction(async (tx) => {
        const content = rectification();
        await execute(tx, { type: 'RegisterRectification', rectificationId, content }, attribution);
        const command = {
          type: 'RegisterFinding',
          findingId,
          rectificationId,
          ordinal: 1,
          content: finding(),
        } as const;
        await execute(tx, command, attribution);
      });
      const found = await store.read((tx) => findFinding(tx, findingId));
      expect(found).toMatchObject({ id: findingId, rectificationId, version: 1, content: finding() });
    });
  });
});
