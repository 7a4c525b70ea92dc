import { setTimeout as wait } from 'node:timers/promises';
import { Refused, refuse } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { type Course, oneAtATime } from './one-at-a-time.js';

const begun = () =>
  oneAtATime<number, string>(0, {
    running: () => refuse('verificationRunning', {}),
    stopped: () => refuse('verificationStopped', {}),
  });
/** Goes on until it is stopped. */
const endless = async ({ signal }: Course<number>): Promise<string> => {
  await wait(600_000, null, { signal });
  return 'never';
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

describe('a work that goes on once at a time', () => {
  it('tells how far it has come as long as it goes on, and answers', async () => {
    const works = begun();
    const answer = works.run(async ({ tell }) => {
      expect(works.progress()).toBe(0);
      tell(7);
      expect(works.progress()).toBe(7);
      return 'done';
    });
    expect(await answer).toBe('done');
    expect(works.progress()).toBeNull();
  });

  it('refuses a second one, and what was stopped; then another may begin', async () => {
    const works = begun();
    const first = codeOf(works.run(endless));
    expect(await codeOf(works.run(endless))).toBe('verificationRunning');
    expect(works.progress()).toBe(0);
    await works.stop();
    expect(await first).toBe('verificationStopped');
    expect(await works.run(async () => 'again')).toBe('again');
  });

  it('fails as the work failed, and stands in nobody’s way', async () => {
    const works = begun();
    expect(await codeOf(works.run(() => Promise.reject(new Error('no disk'))))).toBe('Error: no disk');
    expect(await works.run(async () => 'again')).toBe('again');
  });

  it('has nothing to stop where none goes on', async () => {
    const works = begun();
    await works.stop();
    expect(works.progress()).toBeNull();
  });
});
