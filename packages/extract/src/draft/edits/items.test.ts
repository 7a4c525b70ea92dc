import { describe, expect, it } from 'vitest';
import { edited, item, rangeOf, SOURCE } from '../testing/edited.js';

const problems = (draft: ReturnType<typeof edited>) => draft.notice.items.map(({ problem }) => problem);

describe('splitting an item', () => {
  const problemRange = rangeOf('落实管护责任');

  it('gives the marked words to a second item behind it', () => {
    const draft = edited({ kind: 'splitItem', item: 0, problemRange });
    expect(problems(draft)).toEqual([
      '渔港环境整治不彻底',
      '落实管护责任',
      '养老机构消防隐患突出',
      '农村饮水工程管护缺位',
    ]);
    expect(item(draft, 1)).toMatchObject({
      section: '已完成整改的事项',
      status: 'completed',
      rule: 'marked',
    });
  });

  it('divides the figures between the two', () => {
    const draft = edited({ kind: 'splitItem', item: 0, problemRange });
    expect(item(draft, 0).quantities.map(({ text }) => text)).toEqual(['63艘', '41处']);
    expect(item(draft, 1).quantities.map(({ text }) => text)).toEqual(['9名', '850万元']);
  });

  it('keeps corrections of measures that stay whole', () => {
    const draft = edited(
      { kind: 'setMeasure', item: 0, measure: 3, value: '制定管理办法，投入资金900万元。' },
      { kind: 'splitItem', item: 0, problemRange },
    );
    expect(item(draft, 1).measures.at(-1)?.text).toBe('制定管理办法，投入资金900万元。');
    expect(item(draft, 1).quantities.map(({ text }) => text)).toEqual(['9名', '900万元']);
  });

  it('is refused outside the body', () => {
    expect(() => edited({ kind: 'splitItem', item: 0, problemRange: rangeOf('排查养老机构') })).toThrow(
      'outsideItem',
    );
  });
});

describe('joining items', () => {
  it('makes the second part of the first', () => {
    const draft = edited({ kind: 'mergeItem', item: 2 });
    expect(problems(draft)).toEqual(['渔港环境整治不彻底', '养老机构消防隐患突出']);
    const joined = item(draft, 1);
    expect(joined.quantities.map(({ text }) => text)).toEqual(['28家', '112处', '6人次', '36公里', '2座']);
    expect(SOURCE.slice(...joined.bodyRange)).toContain('关于“农村饮水工程管护缺位”问题的整改');
  });

  it('undoes a split that was just made', () => {
    const split = { kind: 'splitItem', item: 0, problemRange: rangeOf('落实管护责任') } as const;
    const draft = edited(split, { kind: 'mergeItem', item: 1 });
    const { measures, quantities, documents } = item(edited(), 0);
    expect(item(draft, 0)).toMatchObject({ measures, quantities, documents });
  });

  it('does not bring back a measure that was taken out', () => {
    const draft = edited({ kind: 'deleteMeasure', item: 2, measure: 0 }, { kind: 'mergeItem', item: 2 });
    expect(JSON.stringify(item(draft, 1).measures)).not.toContain('更换老旧管网');
    expect(item(draft, 1).quantities.map(({ text }) => text)).not.toContain('36公里');
  });

  it('needs one before it', () => {
    expect(() => edited({ kind: 'mergeItem', item: 0 })).toThrow('firstItem');
  });
});

describe('adding and deleting items', () => {
  it('an added item reads its body up to the next one', () => {
    const draft = edited(
      { kind: 'deleteItem', item: 1 },
      { kind: 'addItem', after: 0, problemRange: rangeOf('养老机构消防隐患突出') },
    );
    expect(problems(draft)).toEqual(problems(edited()));
    expect(item(draft, 1)).toMatchObject({ number: '2', status: 'completed' });
    expect(item(draft, 1).quantities).toEqual(item(edited(), 1).quantities);
    expect(item(draft, 1).measures).toEqual(item(edited(), 1).measures);
  });

  it('an added item stands in the order of the source', () => {
    const deleted = { kind: 'deleteItem', item: 1 } as const;
    const problemRange = rangeOf('养老机构消防隐患突出');
    expect(() => edited(deleted, { kind: 'addItem', after: -1, problemRange })).toThrow('outOfOrder');
    expect(() => edited({ kind: 'addItem', after: 0, problemRange })).toThrow('insideItem');
  });

  it('checks and confirmations follow the items that stay', () => {
    const draft = edited(
      { kind: 'setChecked', item: 0, value: true },
      { kind: 'setChecked', item: 2, value: true },
      { kind: 'confirm', field: 'items/2/problem' },
      { kind: 'confirm', field: 'team' },
      { kind: 'deleteItem', item: 1 },
    );
    expect(draft.checked).toEqual([0, 1]);
    expect(draft.confirmed).toEqual(['items/1/problem', 'team']);
  });
});

describe('fields of an item', () => {
  it('keep what was typed, and say that it was', () => {
    const draft = edited(
      { kind: 'setProblem', item: 0, value: ' 渔港环境整治不到位 ', range: null },
      { kind: 'setNumber', item: 0, value: '一' },
      { kind: 'setSection', item: 0, value: '' },
      { kind: 'setStatus', item: 0, value: 'ongoing' },
      { kind: 'setLevel', item: 0, value: 2 },
    );
    expect(item(draft, 0)).toMatchObject({
      problem: '渔港环境整治不到位',
      rule: 'typed',
      certainty: 'stated',
      number: '一',
      section: null,
      status: 'ongoing',
      level: 2,
    });
  });

  it('name duties, several of them separated by 、', () => {
    const duty = (field: 'leadUnits' | 'completionDue' | 'responsiblePerson', value: string | null) =>
      ({ kind: 'setDuty', item: 0, field, value, range: null }) as const;
    const { duties } = item(
      edited(
        duty('leadUnits', '市海洋渔业局、市城管局'),
        duty('completionDue', '2032年2月底'),
        duty('responsiblePerson', '某科科长'),
        duty('responsiblePerson', null),
      ),
      0,
    );
    expect(duties?.leadUnits.map(({ text }) => text)).toEqual(['市海洋渔业局', '市城管局']);
    expect(duties?.completionDue).toMatchObject({ kind: 'date', date: '2032-02-29', text: '2032年2月底' });
    expect(duties?.responsiblePerson).toBeNull();
  });

  it.each([
    ['立行立改', 'immediate', null],
    ['长期坚持', 'longTerm', null],
    ['2031-09-30', 'date', '2031-09-30'],
    ['视情而定', 'unclear', null],
  ])('a deadline of %s is %s', (value, kind, date) => {
    const draft = edited({ kind: 'setDuty', item: 1, field: 'resultsDue', value, range: null });
    expect(item(draft, 1).duties?.resultsDue).toMatchObject({ kind, date });
  });
});
