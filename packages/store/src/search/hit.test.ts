import { findingContent, measure } from '@bihuan/domain/testing';
import { describe, expect, it } from 'vitest';
import { hitOf } from './hit.js';
import { searchTerms } from './terms.js';

const hit = (query: string, changes: Parameters<typeof findingContent>[0]) =>
  hitOf(findingContent(changes), searchTerms(query) ?? []).hit;

describe('the places of searched words', () => {
  it('are marked in the problem, and those that touch are one', () => {
    expect(hit('整改 改进', { problem: '整改进展与整改' })).toEqual({
      problem: [
        [0, 3],
        [5, 7],
      ],
      excerpt: null,
    });
  });

  it('are true for the words as written, however wide', () => {
    expect(hit('gb1', { problem: '执行ＧＢ１标准' }).problem).toEqual([[2, 5]]);
  });

  it('are shown in the measure that holds most of what the problem lacks', () => {
    const measures = [measure('m1', '开展排查'), measure('m2', '开展排查并整治', { marker: '二是' })];
    expect(hit('隐患 排查 整治', { problem: '隐患多', measures })).toEqual({
      problem: [[0, 2]],
      excerpt: {
        place: 'm2',
        marker: '二是',
        file: null,
        text: '开展排查并整治',
        marks: [
          [2, 4],
          [5, 7],
        ],
      },
    });
  });

  it('are cut out of a long text, and marked in what was cut out', () => {
    const introduction = `${'前'.repeat(200)}整改${'后'.repeat(200)}`;
    const excerpt = hit('整改', { introduction }).excerpt;
    expect(excerpt?.place).toBe('introduction');
    expect(excerpt?.text).toMatch(/^…前+整改后+…$/);
    expect(excerpt?.text.length).toBeLessThanOrEqual(82);
    expect(excerpt?.marks.map((mark) => excerpt.text.slice(...mark))).toEqual(['整改']);
  });

  it('do not halve a character where a text is cut', () => {
    const introduction = `${'😀'.repeat(50)}整改${'😀'.repeat(50)}`;
    expect(hit('整改', { introduction }).excerpt?.text).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
    );
  });
});
