import { expect, it } from 'vitest';
import { previewLists } from '../../lists/preview-lists.js';
import { mappingOf, readLists } from '../../lists/read-lists.js';
import { findingWith, measureWith, SAMPLE_LEDGER } from '../testing/sample-ledger.js';
import type { LedgerRecords } from './ledger-records.js';
import { writeLedgerXlsx } from './write-ledger-xlsx.js';

async function readBack(records: LedgerRecords) {
  const written = await writeLedgerXlsx(records);
  const preview = await previewLists(written);
  const { notice } = await readLists(written, mappingOf(preview));
  return { sheet: preview.sheets[0], items: notice.items };
}

const texts = (parties: readonly { text: string }[] | undefined) => parties?.map(({ text }) => text);

it('is known to the reader of lists by its columns', async () => {
  const { sheet } = await readBack(SAMPLE_LEDGER);
  expect(sheet?.title).toBe('云岭市巡视整改台账');
  expect(sheet?.headerRows).toEqual([3]);
  const fields = sheet?.columns.map(({ field }) => field).filter((field) => field !== null);
  expect(fields).toEqual([
    ...['number', 'section', 'problem', 'status', 'measure', 'leadLeader', 'leadUnit', 'participatingUnits'],
    ...['responsibleSection', 'responsiblePerson', 'resultsDue', 'completionDue', 'acceptanceCriterion'],
  ]);
});

it('gives the same problems, with the words of every measure', async () => {
  const { items } = await readBack(SAMPLE_LEDGER);
  expect(items.map(({ number, problem, status }) => [number, problem, status])).toEqual([
    ['1', '老旧小区改造进度偏慢、群众获得感不强', 'completed'],
    ['2', '窗口服务“推绕拖”现象仍有发生，12345热线工单超期较多', 'ongoing'],
    ['3', '断头路打通缓慢', 'unspecified'],
  ]);
  const [housing] = SAMPLE_LEDGER.findings;
  expect(items[0]?.measures.map(({ marker, text }) => `${marker ?? ''}${text}`)).toEqual([
    housing?.introduction,
    ...(housing?.measures ?? []).map(({ marker, text }) => `${marker ?? ''}${text}`),
  ]);
});

it('gives the same duties', async () => {
  const { items } = await readBack(SAMPLE_LEDGER);
  const duties = items[0]?.duties;
  expect(texts(duties?.leadLeaders)).toEqual(['分管副市长']);
  expect(texts(duties?.participatingUnits)).toEqual(['市民政局', '各街道']);
  expect(duties?.responsibleSection?.text).toBe('城市更新科');
  expect(duties?.resultsDue).toMatchObject({ kind: 'date', date: '2025-10-31' });
  expect(items[1]?.duties?.completionDue?.kind).toBe('immediate');
  const second = items[0]?.measures[2]?.duties;
  expect(texts(second?.leadUnits)).toEqual(['市财政局', '市住建局']);
  expect(second?.completionDue?.date).toBe('2025-11-15');
});

it('gives one measure for a text that stands over several rows', async () => {
  const text = '整改情况很长，讲了许多做法。'.repeat(120);
  const measures = [measureWith({ id: 'a', text }), measureWith({ id: 'b', text: '印发管理办法。' })];
  const { items } = await readBack({
    ...SAMPLE_LEDGER,
    findings: [findingWith({ problem: '长', measures })],
  });
  expect(items[0]?.measures.map((measure) => measure.text)).toEqual([text, '印发管理办法。']);
});
