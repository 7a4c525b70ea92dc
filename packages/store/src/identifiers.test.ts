import { describe, expect, it } from 'vitest';
import { uuidSource } from './identifiers.js';

const random = (count: number) => new Uint8Array(count).fill(0xff);

describe('a source of identifiers', () => {
  it('makes UUIDs of version 7 with the instant in front', () => {
    // The instant of the example in RFC 9562, A.6.
    const next = uuidSource({ now: () => '2022-02-22T19:22:22.000Z', random });
    expect(next()).toBe('017f22e2-79b0-7000-bfff-ffffffffffff');
  });

  it('gives later ones that sort behind, within a millisecond, over it, and when the clock goes back', () => {
    const instants = ['2026-08-25T02:42:00.001Z', '2026-08-25T02:42:00.000Z', '2026-08-25T02:42:00.002Z'];
    let turn = 0;
    const next = uuidSource({
      now: () => instants[Math.floor(turn++ / 5_000)] ?? '2026-08-25T02:42:00.003Z',
      random,
    });
    const ids = Array.from({ length: 20_000 }, next);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
