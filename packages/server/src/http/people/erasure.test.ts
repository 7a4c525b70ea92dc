import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bihuan/store';
import { afterAll, expect, it } from 'vitest';
import { twoBodiesServer } from '../../testing/two-bodies-server.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-erasure-'));
const NAMES = ['先写错的名字', '要删去的名字'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inFiles(): string[] {
  const contents = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)));
  return NAMES.filter((name) => contents.some((content) => content.includes(name)));
}

it('Erasing somebody leaves nothing of his names in the files of the database', async () => {
  const store = await openStore({ dataDir: folder });
  afterAll(() => store.close());
  const { as, bodies } = await twoBodiesServer(store);
  const [first = '', second = ''] = NAMES;
  const posts = [{ title: '副科长', from: '2026-01-01', unitId: bodies.units.bureau }];
  const { id } = await as('office').call('registerPerson', { body: { name: first, posts } });
  const params = { personId: id };
  const version = async () => (await as('office').call('getPerson', { params })).version;
  const correction = { version: await version(), changes: { name: second } };
  await as('office').call('correctPerson', { params, body: correction });
  expect(inFiles()).toEqual(NAMES);
  const body = { version: await version(), reason: '依本人申请' };
  await as('securityAdmin').call('erasePersonalData', { params, body });
  expect(inFiles()).toEqual([]);
});
