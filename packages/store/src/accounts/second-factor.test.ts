import { createHmac } from 'node:crypto';
import { defaultLockOut, hotp, totpStep } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { addAccount, second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { findAccount } from './find-account.js';
import { checkSecondFactor, newSecondFactor, removeSecondFactor, setSecondFactor } from './second-factor.js';
import { secretBox } from './secret-box.js';

const box = secretBox(new Uint8Array(32).fill(3));
const codeAt = (secret: Uint8Array, at: string) =>
  hotp(secret, totpStep(at), (key, message) => createHmac('sha1', key).update(message).digest());

describe('the second factor', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    const enrolled = async () => {
      const { accountId } = await addAccount(store);
      const { secret, sealed } = newSecondFactor(box, accountId);
      const setting = { accountId, sealed, code: codeAt(secret, second(0)), at: second(0), box };
      const codes = await store.transaction((tx) => setSecondFactor(tx, setting));
      return { accountId, secret, codes };
    };
    const check = (accountId: string, code: string, seconds: number) =>
      checkSecondFactor(store, { accountId, code, at: second(seconds), rule: defaultLockOut, box });

    it('is set when its first code is right, and only sealed in the database', async () => {
      const { accountId, secret, codes } = await enrolled();
      expect(new Set(codes).size).toBe(10);
      expect((await store.read((tx) => findAccount(tx, accountId))).hasSecondFactor).toBe(true);
      const rows = await store.read(({ db }) => db.selectFrom('accounts').select('totp_secret').execute());
      for (const { totp_secret } of rows) {
        expect(Buffer.from(totp_secret ?? '', 'base64url').includes(Buffer.from(secret))).toBe(false);
      }
    });

    it('is not set by a wrong code, nor by what was sealed for another account', async () => {
      const [one, other] = [await addAccount(store), await addAccount(store)];
      const { secret, sealed } = newSecondFactor(box, one.accountId);
      const code = codeAt(secret, second(0));
      const set = (accountId: string, given: { sealed: string; code: string }) =>
        store.transaction((tx) => setSecondFactor(tx, { accountId, at: second(0), box, ...given }));
      await expect(set(one.accountId, { sealed, code: 'wrong' })).rejects.toMatchObject({
        code: 'wrongSecondFactor',
      });
      await expect(set(other.accountId, { sealed, code })).rejects.toMatchObject({
        code: 'wrongSecondFactor',
      });
      await expect(set(one.accountId, { sealed: 'x', code })).rejects.toMatchObject({
        code: 'wrongSecondFactor',
      });
      expect((await store.read((tx) => findAccount(tx, one.accountId))).hasSecondFactor).toBe(false);
    });

    it('takes each code of the app once, of two requests at the same moment too', async () => {
      const { accountId, secret } = await enrolled();
      expect((await check(accountId, codeAt(secret, second(0)), 1)).outcome).toBe('wrong');
      const code = codeAt(secret, second(60));
      const verdicts = await Promise.all([check(accountId, code, 60), check(accountId, code, 60)]);
      expect(verdicts.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'wrong']);
      expect(await check(accountId, codeAt(secret, second(90)), 90)).toEqual({
        outcome: 'accepted',
        by: 'app',
      });
    });

    it('takes each recovery code once, however it is typed', async () => {
      const { accountId, codes } = await enrolled();
      const [code = ''] = codes;
      const typed = code.toUpperCase().replaceAll('-', ' ');
      expect(await check(accountId, typed, 1)).toEqual({
        outcome: 'accepted',
        by: 'recoveryCode',
        codesLeft: 9,
      });
      expect((await check(accountId, code, 2)).outcome).toBe('wrong');
      const rows = await store.read(({ db }) => db.selectFrom('recovery_codes').selectAll().execute());
      expect(JSON.stringify(rows)).not.toContain(code);
    });

    it('takes recovery codes also where the key of the apps was lost', async () => {
      const { accountId, codes } = await enrolled();
      const other = secretBox(new Uint8Array(32).fill(9));
      const given = { accountId, code: codes[0] ?? '', at: second(1), rule: defaultLockOut, box: other };
      expect((await checkSecondFactor(store, given)).outcome).toBe('accepted');
    });

    it('locks like a password', async () => {
      const { accountId, codes } = await enrolled();
      for (let tries = 0; tries < 5; tries += 1) await check(accountId, '000000', tries);
      expect(await check(accountId, codes[0] ?? '', 5)).toEqual({ outcome: 'wait', seconds: 29 });
      expect((await check(accountId, codes[0] ?? '', 40)).outcome).toBe('accepted');
    });

    it('is gone when it was taken away, with its codes', async () => {
      const { accountId, secret, codes } = await enrolled();
      await store.transaction((tx) => removeSecondFactor(tx, accountId));
      expect((await check(accountId, codeAt(secret, second(300)), 300)).outcome).toBe('wrong');
      expect((await check(accountId, codes[0] ?? '', 301)).outcome).toBe('wrong');
    });
  });
});
