import { markDemo } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../app/caller.js';
import { backDated } from './back-dated.js';

const AT = '2026-09-16T06:00:00.000Z';
const EARLIER = '2026-02-02T02:00:00.000Z';
const caller: Caller = {
  profile: { kind: 'operator', osUser: 'test', host: 'test' },
  sessionId: null,
  origin: { via: 'cli', requestId: null },
  at: AT,
};

describe('a deed of the past', () => {
  onEveryEngine((engine) => {
    it('is recorded in a demo, and in no other database', async () => {
      const store = await engine.open();
      const dated = () => store.read((tx) => backDated(tx, caller, EARLIER));
      await expect(dated()).rejects.toMatchObject({ code: 'notADemo' });
      await store.transaction((tx) => markDemo(tx, AT));
      expect(await dated()).toEqual({ ...caller, at: EARLIER });
    });
  });
});
