import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readTruncation } from './truncation.js';

function read(text: string, heading: string | null = null) {
  const page = readPage(text);
  const { length } = page.flat.text;
  const start = heading === null ? -1 : page.flat.text.indexOf(heading);
  const last = start < 0 ? null : { start, end: start + (heading as string).length };
  return readTruncation(page, length, last)?.how ?? null;
}

describe('readTruncation', () => {
  it.each(['（下转A6版）', '（未完待续）', '未完，下转第7版'])('believes %s', (line) => {
    expect(read(`清点账目。\n${line}`)).toBe('says-so');
  });

  it.each(['清点账目，建立台账，对有关人', '出台《云岭市水费', '按照“谁主管、谁负责。'])(
    'sees that %s breaks off',
    (text) => {
      expect(read(text)).toBe('mid-sentence');
    },
  );

  it('sees a finding whose body is missing', () => {
    expect(read('清点账目。\n2.关于“台账混乱”问题的整改', '2.关于“台账混乱”问题的整改')).toBe('heading');
  });

  it.each(['清点账目。', '“清点账目。”', '清点账目。\n【打印】 【关闭】', '附表', ''])(
    'sees that %s is whole',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
