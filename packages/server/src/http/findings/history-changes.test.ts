import { describe, expect, it } from 'vitest';
import { changesOf } from './history-changes.js';

const on = (date: string) => ({ kind: 'date', date, wording: null });

describe('what a history says has changed', () => {
  it('is said field by field of what was corrected', () => {
    expect(changesOf({ was: { problem: '台账不实' }, becomes: { problem: '台账不全' } })).toMatchObject([
      { was: '台账不实', becomes: '台账不全' },
    ]);
  });

  it('is said of an amended plan for the finding and for its measures, by names that people know', () => {
    const measures = (date: string) => [{ measureId: 'm1', changes: { due: on(date) } }];
    const changes = changesOf({
      was: { plan: { completionDue: on('2026-09-30') }, measures: measures('2026-08-31') },
      becomes: { plan: { completionDue: on('2026-12-31') }, measures: measures('2026-10-31') },
    });
    expect(changes.map(({ was, becomes }) => [was, becomes])).toEqual([
      ['2026-09-30', '2026-12-31'],
      ['2026-08-31', '2026-10-31'],
    ]);
    for (const { field } of changes) expect(field).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it('is nothing where an event keeps no before and after', () => {
    expect(changesOf({ text: '已核对' })).toEqual([]);
    expect(changesOf(null)).toEqual([]);
  });
});
