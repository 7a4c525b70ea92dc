import { openStore } from '@bihuan/store';
import { onEveryEngine, registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { serverLog } from '../../start/server-log.js';
import { errorInLog } from './error-in-log.js';

/** What the server's log says of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  serverLog((line) => lines.push(line)).error({ err: error, requestId: 'r-1' }, 'fault');
  return lines.join('');
}

async function caught(act: () => Promise<unknown>): Promise<unknown> {
  return act().then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error,
  );
}

describe('the log of the server', () => {
  it('says which kind of error it was and where, with its causes', () => {
    const error = new TypeError('no such thing', {
      cause: Object.assign(new Error('closed'), { code: 'EPIPE' }),
    });
    expect(errorInLog(error)).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('error-in-log.test'),
      cause: { code: 'EPIPE', message: 'closed' },
    });
    expect(JSON.parse(logged(error))).toMatchObject({
      msg: 'fault',
      requestId: 'r-1',
      err: { type: 'TypeError' },
    });
  });

  it.each([
    ['a parser that quotes what it read', () => JSON.parse('云岭市某问题线索')],
    ['a message over several lines', () => assertNever('第一行\n    第二行 张某某')],
    ['a telephone and an address', () => assertNever('call 0000-1234567 or liaison@example.cn')],
  ])('keeps nothing of the contents in %s', (_, act) => {
    let error: unknown;
    try {
      act();
    } catch (thrown) {
      error = thrown;
    }
    expect(logged(error)).not.toMatch(/[\u4e00-\u9fff]|1234567|example\.cn/);
  });

  it('survives what is no error, and causes that go in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(logged(error)).toContain('round');
    expect(logged('一句话')).toContain('string');
  });

  onEveryEngine((engine) => {
    it('keeps nothing of a row that the database refused', async () => {
      const store = await openStore(await engine.place());
      const { rectificationId } = await registered(store, []);
      const error = await caught(() =>
        store.transaction(({ db }) =>
          db
            .insertInto('rectifications')
            .values({ id: rectificationId, title: '云岭市某问题线索', status: '涉及某人' } as never)
            .execute(),
        ),
      );
      const line = logged(error);
      expect(line).toMatch(/"code":"(?:SQLITE_CONSTRAINT|23502)/);
      expect(line).not.toMatch(/云岭市|线索|涉及/);
      await store.close();
    });
  });
});

function assertNever(message: string): never {
  throw new Error(message);
}
