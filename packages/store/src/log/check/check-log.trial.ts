import { describe, expect, it } from 'vitest';
import { onEveryEngine } from '../../testing/engines.js';
import { sealedLedger } from '../../testing/sealed-ledger.js';
import { alterationsFound } from '../../testing/tampering-trial.js';

const ALTERATIONS = 1_000;

describe('checking the log in the database, at length', () => {
  onEveryEngine((engine) => {
    it.each(['international', 'sm'] as const)(
      `finds ${ALTERATIONS} of ${ALTERATIONS} random alterations of a %s record`,
      async (crypto) => {
        const ledger = await sealedLedger(await engine.open({ crypto }), 30, 5);
        expect(await alterationsFound(ledger, ALTERATIONS)).toBe(ALTERATIONS);
      },
    );
  });
});
