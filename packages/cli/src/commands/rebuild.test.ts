import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bihuan/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.js';
import { run } from '../run.js';
import { alterOneRowOfEach, tablesOfEvents } from '../testing/altered-tables.js';
import { recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-rebuild-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bihuan rebuild', () => {
  beforeAll(async () => {
    expect(await run(['demo', '--data', 'data'], recordedIo({ folder }).io)).toBe(EXIT.clean);
  });

  const rebuilt = async (...args: string[]) => {
    const recorded = recordedIo({ folder, terminal: true });
    const code = await run(['rebuild', ...args, '--data', 'data'], recorded.io);
    return { code, lines: recorded.out().trim().split('\n'), err: recorded.err() };
  };

  it('finds every row of a fresh demo identical, and shows how far it has come', async () => {
    const { code, lines, err } = await rebuilt('--check');
    expect(lines).toEqual([expect.stringMatching(/^核对了 \d{3,} 条记录/), '表里的内容和记录一致。']);
    expect(code).toBe(EXIT.clean);
    expect(err).toMatch(/核对记录 \[#+\.*\] \d+\/\d+/);
    expect(err).toMatch(/核对检索词 \[#+\.*\] \d+\/\d+/);
  });

  it('names an altered row in every table that is made of events, and makes all as they were', async () => {
    const store = await openStore({ dataDir: join(folder, 'data') });
    const altered = await alterOneRowOfEach(store);
    expect(altered).toEqual(await tablesOfEvents(store));
    await store.close();
    const { code, lines } = await rebuilt('--check');
    expect(code).toBe(EXIT.findings);
    const named = lines.flatMap((line) => /^不一致 \S+ (?<table>\S+)/.exec(line)?.groups?.table ?? []);
    expect(named.sort()).toEqual(altered);
    expect((await rebuilt()).code).toBe(EXIT.clean);
    expect((await rebuilt('--check')).code).toBe(EXIT.clean);
  });
});
