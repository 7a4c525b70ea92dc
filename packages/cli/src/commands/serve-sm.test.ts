import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { childServer } from '../testing/child-server.js';
import { recordedIo } from '../testing/recorded-io.js';
import { main as verifier } from '../verify/main.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-serve-sm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const here = (name: string) => join(folder, name);

const HEADER = {
  ...{ kind: '审计', genre: 'plan', title: '云岭市林业局审计整改方案', issuer: null },
  ...{ inspectedBody: '云岭市林业局', inspectionTeam: null, authority: null, round: null },
  ...{ inspectedFrom: null, inspectedTo: null, feedbackDate: '2031-05-06', publishedDate: null },
};

async function bihuan(...args: string[]) {
  const recorded = recordedIo({ folder });
  return { code: await run(args, recorded.io), err: recorded.err() };
}

describe('a server whose record begins with SM3 and SM2', () => {
  it('records and seals with them, and the offline program verifies what is exported', async () => {
    const server = await childServer(['--data', here('data')], { BIHUAN_RECORD_CRYPTO: 'sm' });
    const response = await fetch(`http://127.0.0.1:${server.port}/api/rectifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ header: HEADER }),
    });
    expect(response.status).toBe(201);
    // A stopping server seals once more.
    expect(await server.stop()).toBe(0);
    expect(readFileSync(here('data/log.pub'), 'utf8')).toMatch(/^bihuan-/);
    expect((await bihuan('log', 'export', '-o', 'log.jsonl', '--data', 'data')).code).toBe(0);
    const exported = readFileSync(here('log.jsonl'), 'utf8');
    expect(exported).toContain('"alg":"sm3"');
    const verify = (file: string) => verifier([here(file), '--key', here('data/log.pub')]);
    expect(await verify('log.jsonl')).toBe(0);
    writeFileSync(here('altered.jsonl'), exported.replace('"web"', '"cli"'));
    expect(await verify('altered.jsonl')).toBe(1);
    expect(await verify('data/log.pub')).toBe(2);
  }, 120_000);

  it('does not start with another choice, and says what to do', async () => {
    const { code, err } = await bihuan('serve', '--data', 'data', '--record-crypto', 'international');
    expect(code).toBe(2);
    expect(err).toContain('不能换');
    expect(err).toContain('--record-crypto');
  });
});
