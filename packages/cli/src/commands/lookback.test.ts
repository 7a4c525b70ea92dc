import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitmentOf, type PublishedLookBack, sampleOf, writeLookBack } from '@bihuan/domain';
import { sha256 } from '@bihuan/store';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { run } from '../run.js';
import { recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-lookback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seed = '5a'.repeat(32);
const findingIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'];
const commitment = commitmentOf(seed, sha256);
const sample = sampleOf(seed, findingIds, 3, sha256);
const foreign = findingIds.find((id) => !sample.includes(id)) ?? '';
const [left = '', ...others] = sample;
const promised: PublishedLookBack = { on: '2026-05-08', findingIds, commitment, draw: null };
const drawn: PublishedLookBack = { ...promised, draw: { on: '2026-07-20', seed, sample } };

function file(name: string, batch: PublishedLookBack): string {
  writeFileSync(join(folder, name), writeLookBack(batch));
  return name;
}

async function verify(...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const recorded = recordedIo({ folder });
  const code = await run(['lookback', 'verify', ...args], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

describe('bihuan lookback verify', () => {
  it('finds the sample that the seed draws, and says what cannot be seen without a kept file', async () => {
    const { code, out, err } = await verify(file('drawn.json', drawn));
    expect(code).toBe(EXIT.clean);
    expect(out).toContain('一致：2026-05-08 公布摘要的一批（8 个问题），2026-07-20 抽的 3 个');
    for (const id of sample) expect(out).toContain(id);
    expect(err).toContain('--witness');
  });

  it('is content with the file that was kept at the sign-off', async () => {
    const { code, err } = await verify(
      file('drawn.json', drawn),
      '--witness',
      file('promised.json', promised),
    );
    expect([code, err]).toEqual([EXIT.clean, '']);
  });

  it('names what was put in and what was left out', async () => {
    const changed = { ...drawn, draw: { on: '2026-07-20', seed, sample: [...others, foreign] } };
    const { code, out } = await verify(file('changed.json', changed));
    expect(code).toBe(EXIT.findings);
    expect(out).toContain(`少了 ${left}\n`);
    expect(out).toContain(`多了 ${foreign}\n`);
  });

  it('finds a seed that was not the promised one', async () => {
    const other = { on: '2026-07-20', seed: 'ab'.repeat(32), sample };
    const { code, out } = await verify(file('other.json', { ...drawn, draw: other }));
    expect(code).toBe(EXIT.findings);
    expect(out).toContain('不可信');
  });

  it('finds by the kept file that seed and digest were exchanged together', async () => {
    const late = 'cd'.repeat(32);
    const exchanged: PublishedLookBack = {
      ...promised,
      commitment: commitmentOf(late, sha256),
      draw: { on: '2026-07-20', seed: late, sample: sampleOf(late, findingIds, 3, sha256) },
    };
    const name = file('exchanged.json', exchanged);
    expect((await verify(name)).code).toBe(EXIT.clean);
    const { code, out } = await verify(name, '--witness', file('promised.json', promised));
    expect(code).toBe(EXIT.findings);
    expect(out).toContain(commitment);
  });

  it('cannot check what was not drawn yet', async () => {
    const { code, out, err } = await verify(file('promised.json', promised));
    expect([code, out]).toEqual([EXIT.failed, '']);
    expect(err).toContain('还没有抽取');
  });

  it.each(['没有这份.json', 'text.txt'])('cannot check %s', async (name) => {
    writeFileSync(join(folder, 'text.txt'), '摘要：未公布');
    const { code, err } = await verify(name);
    expect(code).toBe(EXIT.failed);
    expect(err).toMatch(/没有找到|不是回头看的核对文件/);
  });

  it('says of records without a look-back that there is none', async () => {
    const { code, out } = await verify('--data', 'data');
    expect([code, out]).toEqual([EXIT.clean, '还没有公布过回头看的抽样摘要。\n']);
  });
});
