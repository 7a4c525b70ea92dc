import { type Notice, readNotice } from '@bihuan/extract';
import { expect, it } from 'vitest';
import { readDocument } from '../read/read-document.js';
import { writeNoticeDocx } from './docx/write-notice-docx.js';
import { writeNoticeMarkdown } from './markdown/write-notice-markdown.js';
import { SAMPLE_NOTICE, SAMPLE_PROPERTIES } from './testing/sample-notice.js';

/** What is read, without where it stands. */
function meaningOf({ title, issuer, team, feedbackDate, publishedDate, contact, items }: Notice) {
  return {
    ...{ title, issuer, team, feedbackDate, publishedDate, contact },
    items: items.map(({ number, level, section, status, problem, introduction, measures, documents }) => ({
      ...{ number, level, section, status, problem, introduction: introduction?.text ?? null },
      measures: measures.map(({ marker, text }) => [marker, text]),
      documents: documents.map((document) => [document.title, document.number]),
    })),
  };
}

const words = meaningOf(readNotice(SAMPLE_NOTICE.map((block) => block.text).join('\n')));

async function readBack(file: Uint8Array, name: string) {
  return meaningOf(readNotice((await readDocument(file, name)).text));
}

it('reads the sample as a notice with its findings', () => {
  expect(words.items.map(({ problem }) => problem)).toEqual([
    '老旧小区改造进度偏慢、群众获得感不强',
    '‘马上就办’落实不力，窗口服务‘推绕拖’现象仍有发生',
    '12345热线工单超期',
  ]);
});

it('reads the Word file as it reads the bare words', async () => {
  expect(await readBack(await writeNoticeDocx(SAMPLE_NOTICE, SAMPLE_PROPERTIES), '通报.docx')).toEqual(words);
});

it('reads from the Markdown the same header, problems, measures and documents', async () => {
  const read = await readBack(Buffer.from(writeNoticeMarkdown(SAMPLE_NOTICE)), '通报.md');
  const openings = ({ items, ...header }: typeof words) => ({
    ...header,
    // the reader leaves the `####` of the next heading at the end of a measure
    items: items.map((item) => ({
      ...item,
      measures: item.measures.map(([marker, text]) => [marker, text?.split('\n')[0]]),
    })),
  });
  expect(openings(read)).toEqual(openings(words));
});
