import { describe, expect, it } from 'vitest';
import { edited, rangeOf } from '../testing/edited.js';

describe('header fields of a draft', () => {
  it('take a value that is marked in the source', () => {
    const range = rangeOf('省委第三巡视组');
    const { notice } = edited({ kind: 'setHeader', field: 'team', value: '省委第三巡视组', range });
    expect(notice.team).toBe('省委第三巡视组');
    expect(notice.fields.team).toEqual({ range, certainty: 'stated', rule: 'marked' });
  });

  it('take a typed value and keep the place where the old one stood', () => {
    const before = edited().notice.fields.inspectedBody;
    const { notice } = edited({ kind: 'setHeader', field: 'inspectedBody', value: '青屿市委', range: null });
    expect(notice.inspectedBody).toBe('青屿市委');
    expect(notice.fields.inspectedBody).toEqual({ range: before?.range, certainty: 'stated', rule: 'typed' });
  });

  it('are emptied where the source says nothing', () => {
    const { notice } = edited({ kind: 'setHeader', field: 'team', value: null, range: null });
    expect(notice.team).toBeNull();
    expect(notice.fields).not.toHaveProperty('team');
  });

  it('take real days only', () => {
    const set = (value: string) => () =>
      edited({ kind: 'setHeader', field: 'feedbackDate', value, range: null });
    expect(set('2032-02-29')().notice.feedbackDate).toBe('2032-02-29');
    expect(set('2031-02-29')).toThrow('notADate');
    expect(set('8月15日')).toThrow('notADate');
  });

  it('take kinds and genres from their lists', () => {
    expect(edited({ kind: 'setHeader', field: 'kind', value: '审计', range: null }).notice.kind).toBe('审计');
    expect(() => edited({ kind: 'setHeader', field: 'genre', value: 'novel', range: null })).toThrow(
      'notAllowed',
    );
  });

  it('are named, and no other', () => {
    expect(() => edited({ kind: 'setHeader', field: 'items', value: 'x', range: null })).toThrow(
      'unknownField',
    );
  });
});
