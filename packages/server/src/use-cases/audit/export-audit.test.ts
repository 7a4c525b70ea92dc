import type { ActRow } from '@bihuan/contract';
import { onEveryEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { ACT_TABLE, exportAudit } from './export-audit.js';

describe('an audit view as a file', () => {
  onEveryEngine((engine) => {
    it('is left off between two pages when nobody waits for it any more', async () => {
      const store = await engine.open();
      const stopper = new AbortController();
      let pages = 0;
      // What the network says of the browser is heard in a turn of its own, as here.
      const read = async () => {
        pages += 1;
        setImmediate(() => stopper.abort());
        return { rows: [] as ActRow[], next: pages < 20 ? String(pages) : null };
      };
      const order = { table: ACT_TABLE, format: 'jsonl', at: '2026-08-25T02:00:00.000Z' } as const;
      await expect(exportAudit(store, { ...order, read, gone: stopper.signal })).rejects.toThrow();
      expect(pages).toBeLessThan(5);
    });
  });
});
