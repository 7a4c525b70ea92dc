/** Chance that is the same for the same seed. */
export interface Chance {
  /** 0 ≤ n < `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** Some of them, in their order. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state, good enough to spread text. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  return {
    below,
    pick,
    some: (from, count) => {
      const start = below(from.length);
      return Array.from(
        { length: Math.min(count, from.length) },
        (_, i) => from[(start + i * 7) % from.length],
      ).filter((one, index, all) => all.indexOf(one) === index) as typeof from extends readonly (infer T)[]
        ? T[]
        : never;
    },
  };
}
