import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readDocument } from '@bihuan/documents';
import { type Notice, readNotice } from '@bihuan/extract';
import { describe, expect, it } from 'vitest';
import { importedText } from '../testing/imported.js';
import { testServer } from '../testing/test-server.js';
import { type Comparable, comparables, withoutFacts } from './comparable.js';

const root = new URL('../../../../', import.meta.url).pathname;
const SAMPLES = join(root, 'samples');
const REAL_NOTICES = join(root, '../shared/notices');

function texts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

describe('a notice that went through the ledger', async () => {
  const { client, app } = await testServer();

  async function readBack(rectificationId: string, format = 'md'): Promise<Notice> {
    const url = `/api/rectifications/${rectificationId}/notice.${format}`;
    const { rawPayload } = await app.inject({ url, headers: { host: 'localhost' } });
    const { text } = await readDocument(new Uint8Array(rawPayload), `通报.${format}`);
    return readNotice(text);
  }

  for (const file of [...texts(SAMPLES), ...texts(REAL_NOTICES)]) {
    it(`says the same of every finding: ${basename(file)}`, async () => {
      const text = readFileSync(file, 'utf8');
      const notice = readNotice(text);
      const again = await readBack(await importedText(client, text));
      const told = notice.genre === 'plan' ? withoutFacts : (items: Comparable[]) => items;
      expect(told(comparables(again))).toEqual(told(comparables(notice)));
    });
  }

  it.skipIf(existsSync(REAL_NOTICES))('is tried on real notices too (they are not here)', () => {});

  it('says in Word what it says in Markdown', async () => {
    const rectificationId = await importedText(
      client,
      readFileSync(join(SAMPLES, '01-city-inspection-notice.txt'), 'utf8'),
    );
    expect(comparables(await readBack(rectificationId, 'docx'))).toEqual(
      comparables(await readBack(rectificationId)),
    );
  });

  it('differs in exactly what was changed: one figure, one measure less, one finding more', async () => {
    const text = readFileSync(join(SAMPLES, '01-city-inspection-notice.txt'), 'utf8');
    const rectificationId = await importedText(client, text);
    const before = comparables(await readBack(rectificationId));
    const changed = await changeThree(rectificationId);
    const after = comparables(await readBack(rectificationId));

    const [added, ...others] = after.filter((one) => !before.some(({ problem }) => problem === one.problem));
    expect(others).toEqual([]);
    expect(added).toMatchObject({ problem: '公园夜间照明不足', quantities: ['85盏 85 盏 null'] });
    const differing = before.filter(
      (one) =>
        !isDeepStrictEqual(
          one,
          after.find(({ problem }) => problem === one.problem),
        ),
    );
    expect(differing.map(({ problem }) => problem).sort()).toEqual(changed.sort());
  });

  /** Corrects a figure of one finding, deletes a measure of another, adds a third. @returns what was changed */
  async function changeThree(rectificationId: string): Promise<string[]> {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    const withFigure = rows.find(({ figureCount }) => figureCount > 2);
    const withMeasures = rows.find(({ id, measureCount }) => measureCount > 1 && id !== withFigure?.id);
    const open = (id = '') => client.call('getFinding', { params: { findingId: id } });
    const [first, second] = [await open(withFigure?.id), await open(withMeasures?.id)];
    const figure = first.content.figures[0];
    await client.call('correctFigure', {
      params: { findingId: first.id, figureId: figure?.id ?? '' },
      body: { version: 1, reason: '核对', text: `4321${figure?.unit}` },
    });
    await client.call('removeMeasure', {
      params: { findingId: second.id, measureId: second.content.measures.at(-1)?.id ?? '' },
      body: { version: 1, reason: '重复' },
    });
    await client.call('registerFinding', {
      params: { rectificationId },
      body: {
        problem: '公园夜间照明不足',
        reportedStatus: 'completed',
        measures: [{ text: '更换路灯85盏。' }],
      },
    });
    return [first, second].map(({ content }) => content.problem.replace(/\s+/g, ''));
  }
});
