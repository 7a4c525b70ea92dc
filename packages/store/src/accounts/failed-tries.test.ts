import { defaultLockOut } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { forgetTries, sweepTries, takeTry } from './failed-tries.js';

const NAME = 'password:somebody';

describe('tries that have failed', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });
    const take = (seconds = 0) =>
      store.transaction((tx) => takeTry(tx, NAME, { at: second(seconds), rule: defaultLockOut }));
    const forget = () => store.transaction((tx) => forgetTries(tx, NAME));

    it('are counted while others of the same name go well and are forgotten', async () => {
      const signIn = async () => {
        for (let turn = 0; turn < 40; turn += 1) {
          await take();
          await forget();
        }
      };
      await expect(Promise.all(Array.from({ length: 8 }, signIn))).resolves.toHaveLength(8);
      await forget();
    });

    it('make whoever tries on wait, also when all are made at the same moment', async () => {
      const waits = await Promise.all(Array.from({ length: 12 }, () => take()));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(defaultLockOut.free);
      await forget();
      expect(await take()).toBe(0);
    });

    it('are swept away when they are old', async () => {
      const sweep = (seconds: number) => store.transaction((tx) => sweepTries(tx, second(seconds)));
      await take(10);
      expect(await sweep(10)).toBe(0);
      expect(await sweep(11)).toBe(1);
    });
  });
});
