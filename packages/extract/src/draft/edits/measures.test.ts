import { describe, expect, it } from 'vitest';
import { edited, item, rangeOf, SOURCE } from '../testing/edited.js';

const texts = (draft: ReturnType<typeof edited>, index = 0) =>
  item(draft, index).measures.map(({ marker, text }) => `${marker ?? ''}${text}`);

const figures = (draft: ReturnType<typeof edited>, index = 0) =>
  item(draft, index).quantities.map(({ text }) => text);

describe('measures of a draft', () => {
  it('start as the reader made them', () => {
    expect(texts(edited())).toEqual([
      '（1）清理废弃渔船63艘，拆除违建棚屋41处。',
      '一是逐船登记造册。',
      '二是落实管护责任，明确港长9名。',
      '（2）制定《青屿市渔港管理办法》（青政发〔2031〕7号），投入资金850万元。',
    ]);
    expect(item(edited(), 0).introduction?.text).toBe('市海洋渔业局牵头推进。');
  });

  it('are read again when their words change', () => {
    const draft = edited({
      kind: 'setMeasure',
      item: 0,
      measure: 0,
      value: '清理废弃渔船65艘，修订《渔船名录》。',
    });
    expect(figures(draft)).toEqual(['65艘', '9名', '850万元']);
    expect(item(draft, 0).documents.map(({ title }) => title)).toEqual(['渔船名录', '青屿市渔港管理办法']);
  });

  it('keep the exact place of words that still stand in the source', () => {
    const draft = edited({ kind: 'setMeasure', item: 0, measure: 3, value: '投入资金850万元。' });
    const [figure] = item(draft, 0).quantities.slice(-1);
    expect(SOURCE.slice(...(figure?.range ?? [0, 0]))).toBe('850万元');
  });

  it('are cut in two, a marker at the cut becoming the second one’s own', () => {
    const merged = { kind: 'mergeMeasure', item: 0, measure: 2 } as const;
    const joined = texts(edited(merged))[1] ?? '';
    expect(joined).toBe('一是逐船登记造册。二是落实管护责任，明确港长9名。');
    const at = joined.indexOf('二是') - '一是'.length;
    const draft = edited(merged, { kind: 'splitMeasure', item: 0, measure: 1, at });
    expect(item(draft, 0)).toEqual(item(edited(), 0));
  });

  it('are cut anywhere inside, not at an edge', () => {
    const draft = edited({ kind: 'splitMeasure', item: 0, measure: 0, at: '清理废弃渔船63艘，'.length });
    expect(texts(draft).slice(0, 2)).toEqual(['（1）清理废弃渔船63艘，', '拆除违建棚屋41处。']);
    expect(figures(draft)).toEqual(['63艘', '41处', '9名', '850万元']);
    expect(() => edited({ kind: 'splitMeasure', item: 0, measure: 0, at: 500 })).toThrow('cutAtEdge');
  });

  it('are cut where somebody typed them, too', () => {
    const draft = edited(
      { kind: 'setMeasure', item: 0, measure: 0, value: '清理渔船70艘。拆除棚屋50处。' },
      { kind: 'splitMeasure', item: 0, measure: 0, at: '清理渔船70艘。'.length },
    );
    expect(texts(draft).slice(0, 2)).toEqual(['（1）清理渔船70艘。', '拆除棚屋50处。']);
    expect(figures(draft).slice(0, 2)).toEqual(['70艘', '50处']);
  });

  it('leave with the measures inside them and all that was read there', () => {
    const draft = edited({ kind: 'deleteMeasure', item: 0, measure: 0 });
    expect(texts(draft)).toEqual(['（2）制定《青屿市渔港管理办法》（青政发〔2031〕7号），投入资金850万元。']);
    expect(figures(draft)).toEqual(['850万元']);
  });

  it('stand one level deeper or higher', () => {
    const draft = edited({ kind: 'setMeasureLevel', item: 0, measure: 1, value: 1 });
    expect(item(draft, 0).measures.map(({ level }) => level)).toEqual([1, 1, 2, 1]);
  });

  it('are made of a stretch of another one, which keeps the rest', () => {
    const draft = edited({ kind: 'addMeasure', item: 0, range: rangeOf('拆除违建棚屋41处。') });
    expect(texts(draft).slice(0, 3)).toEqual([
      '（1）清理废弃渔船63艘，',
      '拆除违建棚屋41处。',
      '一是逐船登记造册。',
    ]);
    expect(figures(draft)).toEqual(figures(edited()));
  });

  it('are made of the introduction', () => {
    const draft = edited({ kind: 'addMeasure', item: 0, range: rangeOf('市海洋渔业局牵头推进。') });
    expect(item(draft, 0).introduction).toBeNull();
    expect(texts(draft)[0]).toBe('市海洋渔业局牵头推进。');
  });

  it('are made of a stretch where no item stands, not in another item or a heading', () => {
    const add = (words: string) => () => edited({ kind: 'addMeasure', item: 2, range: rangeOf(words) });
    expect(add('组织排查养老机构28家')).toThrow('outsideItem');
    expect(add('农村饮水工程')).toThrow('outsideItem');
    expect(
      figures(edited({ kind: 'addMeasure', item: 2, range: rangeOf('召开专题会议5次。') }), 2),
    ).toContain('5次');
  });

  it('lose a figure or a document that is none', () => {
    const draft = edited(
      { kind: 'deleteQuantity', item: 0, index: 0 },
      { kind: 'deleteDocument', item: 0, index: 0 },
    );
    expect(figures(draft)).toEqual(['41处', '9名', '850万元']);
    expect(item(draft, 0).documents).toEqual([]);
  });
});
