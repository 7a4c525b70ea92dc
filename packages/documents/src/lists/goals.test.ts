import { expect, test } from 'vitest';
import { readSheets } from '../testing/list-rows.js';

const HEAD = ['序号', '反馈问题', '整改目标', '整改措施', '责任单位'];

async function listOf(rows: (string | number)[][], merges: string[] = []) {
  const { document, notice } = await readSheets([{ name: '任务清单', rows: [HEAD, ...rows], merges }]);
  const [item] = notice.items;
  const surfaces = item?.duties?.goals?.map(({ range }) => document.text.slice(...range));
  return { item, texts: item?.duties?.goals?.map(({ text }) => text), surfaces };
}

test('the goal of a problem is read from its column, with its place', async () => {
  const { texts, surfaces } = await listOf([[1, '台账不清', '账账相符、账实相符', '逐户核对', '市水务局']]);
  expect(texts).toEqual(['账账相符、账实相符']);
  expect(surfaces).toEqual(texts);
});

test('rows of one problem with goals of their own keep all of them, each once', async () => {
  const { texts, surfaces, item } = await listOf(
    [
      [1, '台账不清', '账账相符', '逐户核对', '市水务局'],
      ['', '', '账实相符', '现场盘点', '市水务局'],
      ['', '', '账账相符', '每季复核', '市水务局'],
    ],
    ['A2:A4', 'B2:B4'],
  );
  expect(texts).toEqual(['账账相符', '账实相符']);
  expect(surfaces).toEqual(texts);
  expect(item?.measures.map(({ duties }) => duties)).toEqual([null, null, null]);
});

test('a problem without a goal has none', async () => {
  const { item } = await listOf([[1, '台账不清', '', '逐户核对', '市水务局']]);
  expect(item?.duties).not.toBeNull();
  expect(item?.duties).not.toHaveProperty('goals');
});
