/**
 * Data of every earlier release can be opened. `fixtures/` holds, for each release that changed the schema, its
 * tables with some invented records. Before a release, add its fixture:
 * `UPDATE_FIXTURES=1 npx vitest run packages/store/src/migrate/earlier-releases.test.ts`.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { figure, measure } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { summaryOf } from '../queries/finding-list-row.js';
import { listFindings } from '../queries/list-findings.js';
import { listRectifications } from '../queries/list-rectifications.js';
import { searchFindings } from '../queries/search-findings.js';
import { rebuild } from '../rebuild/rebuild.js';
import type { Store } from '../store.js';
import { dataOf } from '../testing/dump.js';
import { onEveryEngine, type TestEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { schemaOf } from '../testing/schema-of.js';
import { migrationsFor } from './migration-files.js';

const FOLDER = new URL('../../fixtures/', import.meta.url);

describe('the data of earlier releases', () => {
  onEveryEngine((engine) => {
    const ending = `.${engine.name}.sql`;
    if (process.env.UPDATE_FIXTURES === '1') {
      beforeAll(() => writeFixture(engine, ending));
    }

    it('is there for every migration', () => {
      const kept = readdirSync(FOLDER).filter((file) => file.endsWith(ending));
      const names = migrationsFor(engine.name).map(({ name }) => `${name}${ending}`);
      expect(kept.sort()).toEqual(names);
    });

    const files = readdirSync(FOLDER).filter((file) => file.endsWith(ending));
    it.each(files)('is opened, brought up to date and found again: %s', async (file) => {
      const place = await engine.emptyPlace(readFileSync(new URL(file, FOLDER), 'utf8'));
      const store = await engine.open({ place });
      const fresh = await engine.open();
      expect(await store.read(schemaOf)).toEqual(await fresh.read(schemaOf));
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
      await expectRecords(store);
    });
  });
});

async function expectRecords(store: Store): Promise<void> {
  const { rows } = await store.read((tx) => listRectifications(tx, WHOLE_LEDGER, { limit: 9 }));
  const rectificationId = rows[0]?.id ?? '';
  const question = {
    rectificationId,
    filters: { leadUnit: '住建局' },
    sort: 'ordinal',
    direction: 'asc',
    limit: 9,
  } as const;
  const listed = await store.read((tx) => listFindings(tx, WHOLE_LEDGER, question));
  expect(listed.rows.map(summaryOf).map(({ problem, version }) => [problem, version])).toEqual([
    ['老旧小区改造缓慢', 2],
  ]);
  const found = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '清退 用房', limit: 9 }));
  expect(found.rows).toHaveLength(1);
}

/** Some of everything that can be kept. */
async function writeFixture(engine: TestEngine, ending: string): Promise<void> {
  const store = await engine.open();
  const text = '清退超标用房12间';
  const { findingIds } = await registered(store, [
    { leadUnits: [{ text: '住建局' }], measures: [measure('m1', '加快施工')] },
    { measures: [measure('m2', text)], figures: [figure('g1', 'm2', text, '12间', '12')] },
    { problem: '重复的问题' },
  ]);
  const [first = '', , third = ''] = findingIds;
  await obey(store, {
    type: 'RewordProblem',
    findingId: first,
    problem: '老旧小区改造缓慢',
    reason: '核对原文',
  });
  await obey(store, { type: 'RemoveFinding', findingId: third, reason: '误登' });
  const migrations = migrationsFor(engine.name);
  const marks =
    'create table schema_migrations (name text primary key, checksum text not null, applied_at text not null);';
  const schema = [marks, ...migrations.map(({ sql }) => sql)].join('\n');
  const file = new URL(`${migrations.at(-1)?.name}${ending}`, FOLDER);
  writeFileSync(file, `${schema}\n${await store.read(dataOf)}\n`);
}
