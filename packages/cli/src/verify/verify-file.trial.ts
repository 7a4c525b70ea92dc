import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { alterationsFound } from '../testing/altered-files.js';

const ALTERATIONS = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'bihuan-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['international', 'sm'] as const)(
  `finds ${ALTERATIONS} of ${ALTERATIONS} random alterations of an exported log of the suite %s at their line`,
  async (suite) => {
    expect(await alterationsFound(folder, suite, ALTERATIONS)).toBe(ALTERATIONS);
  },
);
