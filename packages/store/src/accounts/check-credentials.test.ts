import { scryptSync } from 'node:crypto';
import { defaultLockOut } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { addAccount, PASSWORD, second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { setAccountStatus } from './change-account.js';
import { checkCredentials } from './check-credentials.js';
import { sweepTries } from './failed-tries.js';

describe('signing in with name and password', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });
    const check = (loginName: string, password: string, seconds = 0) =>
      checkCredentials(store, { loginName, password, at: second(seconds), rule: defaultLockOut });

    it('is accepted in any case and width of the name', async () => {
      const { accountId, loginName } = await addAccount(store);
      const verdict = await check(` ${loginName.toUpperCase().replace('U', 'Ｕ')} `, PASSWORD);
      expect(verdict).toMatchObject({ outcome: 'accepted', account: { id: accountId } });
    });

    it('tells neither whether the name is known nor whether it has a password', async () => {
      const { loginName } = await addAccount(store);
      const without = await addAccount(store, { withPassword: false });
      expect((await check(loginName, 'wrong')).outcome).toBe('wrong');
      expect((await check('nobody-has-this', 'wrong')).outcome).toBe('wrong');
      expect((await check(without.loginName, '')).outcome).toBe('wrong');
    });

    it('has to wait longer and longer, for a name that nobody has just as for a known one', async () => {
      const { loginName } = await addAccount(store);
      for (const name of [loginName, 'another-nobody']) {
        const outcomes = [];
        for (let tries = 0; tries < 6; tries += 1) outcomes.push((await check(name, 'wrong', tries)).outcome);
        expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
        expect(await check(name, PASSWORD, 20)).toEqual({ outcome: 'wait', seconds: 14 });
        expect((await check(name, 'wrong', 34)).outcome).toBe('wrong');
        expect(await check(name, 'wrong', 35)).toEqual({ outcome: 'wait', seconds: 59 });
      }
      expect((await check(loginName, PASSWORD, 94)).outcome).toBe('accepted');
      expect((await check(loginName, 'wrong', 95)).outcome).toBe('wrong');
    });

    it('cannot be tried more often by trying at the same moment', async () => {
      const { loginName } = await addAccount(store);
      const verdicts = await Promise.all(Array.from({ length: 9 }, () => check(loginName, 'wrong')));
      expect(verdicts.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    });

    it('says that an account is switched off only to whoever knows its password', async () => {
      const { accountId, loginName } = await addAccount(store);
      await store.transaction((tx) => setAccountStatus(tx, accountId, 'disabled'));
      expect((await check(loginName, PASSWORD)).outcome).toBe('disabled');
      expect((await check(loginName, 'wrong')).outcome).toBe('wrong');
    });

    it('makes a hash of earlier times stronger', async () => {
      const { accountId, loginName } = await addAccount(store);
      const salt = Buffer.from('0123456789abcdef');
      const hash = scryptSync(PASSWORD, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
      const texts = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
      const password = `$scrypt$ln=10,r=8,p=1$${texts.join('$')}`;
      await store.transaction(({ db }) =>
        db.updateTable('accounts').set({ password }).where('id', '=', accountId).execute(),
      );
      expect((await check(loginName, PASSWORD)).outcome).toBe('accepted');
      const query = store.read(({ db }) =>
        db.selectFrom('accounts').select('password').where('id', '=', accountId).executeTakeFirst(),
      );
      expect((await query)?.password).toContain('$scrypt$ln=15,');
      expect((await check(loginName, PASSWORD)).outcome).toBe('accepted');
    });

    it('forgets failures that no longer count', async () => {
      await check('long-ago', 'wrong', -200_000);
      expect(await store.transaction((tx) => sweepTries(tx, second(-100_000)))).toBe(1);
    });
  });
});
