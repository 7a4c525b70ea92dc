import { describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

describe('a lock between programs of one checkout', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await Promise.resolve();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(`test-${process.pid}`, work)));
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is let go by work that fails', async () => {
    const fails = () => withLock(`test-${process.pid}`, () => Promise.reject(new Error('failed')));
    await expect(fails()).rejects.toThrow('failed');
    await expect(fails()).rejects.toThrow('failed');
  });
});
