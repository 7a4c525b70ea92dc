import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addWebhook, listWebhooks } from '../notify/webhooks.js';
import type { Store, Transaction } from '../store.js';
import { addAccount, second } from '../testing/accounts.js';
import { whileOpen } from '../testing/at-once.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { findLink, makeLink } from './one-time-links.js';
import { countRecoveryCodes, newRecoveryCodes } from './second-factor.js';
import { secretBox } from './secret-box.js';

describe('what takes the place of something else, made twice at the same moment', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    /** Twice the same: while the first transaction is open, the second begins. */
    const twice = <T>(make: (tx: Transaction) => Promise<T>) =>
      whileOpen(store, make, () => store.transaction(make));

    it('leaves ten recovery codes', async () => {
      const { accountId } = await addAccount(store);
      await store.transaction((tx) => newRecoveryCodes(tx, accountId));
      await twice((tx) => newRecoveryCodes(tx, accountId));
      expect(await store.read((tx) => countRecoveryCodes(tx, accountId))).toBe(10);
    });

    it('leaves one link to choose a password by, the later one', async () => {
      const { accountId } = await addAccount(store);
      const link = { purpose: 'setPassword', accountId, at: second(0), validMinutes: 60 } as const;
      const ends = await twice((tx) => makeLink(tx, link));
      const [earlier = '', later = ''] = ends.slice(0, 2).map((end) => (end as { value: string }).value);
      const found = (token: string) => store.read((tx) => findLink(tx, { token, at: second(1) }));
      await expect(found(earlier)).rejects.toMatchObject({ code: 'linkNotValid' });
      expect(await found(later)).toMatchObject({ accountId });
    });

    it('leaves no more webhooks than a rectification may have', async () => {
      const { rectificationId } = await registered(store, []);
      const box = secretBox(randomBytes(32));
      const address = 'https://robot.example/send';
      const webhook = {
        rectificationId,
        kind: 'json',
        name: '群',
        address,
        secret: null,
        at: second(0),
      } as const;
      const add = (tx: Transaction) => addWebhook(tx, box, webhook);
      for (let count = 0; count < 9; count += 1) await store.transaction(add);
      const [, refused] = await twice(add);
      expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'tooManyWebhooks' } });
      expect(await store.read((tx) => listWebhooks(tx, rectificationId))).toHaveLength(10);
    });
  });
});
