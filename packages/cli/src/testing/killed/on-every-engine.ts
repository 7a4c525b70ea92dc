import { randomInt } from 'node:crypto';
import { onEveryEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.js';
import { killedTrial } from './killed-trial.js';

const HOUR = 3_600_000;

/** Kills the server so many times on each engine. @param isTold prints each kill; a fault always tells the seed */
export function killedOnEveryEngine(
  kills: { sqlite: number; postgres: number },
  { isTold }: { isTold: boolean },
): void {
  describe('a server that is killed in the middle of its work', () => {
    onEveryEngine((engine) => {
      const count = kills[engine.name];
      // The same moments come again with the seed that was told, as far as the machine is as fast.
      const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
      const onKill = (kill: number, answers: number) => {
        if (isTold)
          process.stdout.write(`${engine.name}, seed ${seed}: kill ${kill} after ${answers} answers\n`);
      };

      it(
        `has every deed and every file that it acknowledged, and none by half, ${count} times`,
        async () => {
          const trial = { engine, kills: count, chance: chanceOf(seed), onKill };
          const { faults, ledger, halves } = await killedTrial(trial);
          const [reports, files] = [ledger.reports.length, ledger.files.length];
          if (isTold) process.stdout.write(`${JSON.stringify({ reports, files, halves })}\n`);
          expect({ seed, faults }).toEqual({ seed, faults: [] });
          expect(halves.left).toBe(0);
        },
        HOUR,
      );
    });
  });
}
