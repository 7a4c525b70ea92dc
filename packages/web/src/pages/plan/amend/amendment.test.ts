import { describe, expect, it } from 'vitest';
import { amendmentProblems, changesOf, type TypedAmendment, unitsTypedFor } from './amendment.js';

const typed = (changes: Partial<TypedAmendment> = {}): TypedAmendment => ({
  ...{ findingIds: ['f1'], together: '', leaves: {}, on: '2026-11-20', minutes: '会纪9号' },
  ...{ reason: '汛期停工', ...changes },
});
const content = {
  leadUnits: [{ text: '市住建局', partyId: 'u1' }],
  participatingUnits: [{ text: '市财政局', partyId: 'u2' }],
};

describe('an amendment of the plan', () => {
  it('changes only what was typed, and a date of its own goes before the common one', () => {
    const leaves = { f1: { completionDue: '2027-01-31', measures: { m1: '2026-12-31', m2: '' } } };
    expect(changesOf('f1', { leaves, together: '2027-03-31' }, content)).toEqual({
      findingId: 'f1',
      plan: { completionDue: { kind: 'date', date: '2027-01-31', wording: null } },
      measures: [{ measureId: 'm1', changes: { due: { kind: 'date', date: '2026-12-31', wording: null } } }],
    });
  });

  it('moves all that were chosen to the common date', () => {
    expect(changesOf('f2', { leaves: {}, together: '2027-03-31' }, null).plan).toEqual({
      completionDue: { kind: 'date', date: '2027-03-31', wording: null },
    });
  });

  it('keeps the link of a unit that was there, beside one that is new', () => {
    const leaves = { f1: { leadUnits: '市住建局、市水务局' } };
    expect(changesOf('f1', { leaves, together: '' }, content).plan.leadUnits).toEqual([
      { text: '市住建局', partyId: 'u1' },
      { text: '市水务局' },
    ]);
  });

  it.each([
    [{ findingIds: [] }, { findingIds: '还没有选问题' }],
    [{}, { leaves: '有的问题还没有写要改什么' }],
    [{ together: '下月' }, { together: '应是日期，写成 2026-09-30 这样' }],
    [{ leaves: { f1: { resultsDue: '下月' } } }, { leaves: '有的问题应是日期，写成 2026-09-30 这样' }],
    [{ together: '2027-03-31' }, {}],
  ])('says what is missing: %o', (changes, problems) => {
    expect(amendmentProblems(typed(changes))).toEqual(problems);
  });

  it('says everything that is missing at once, each at its field', () => {
    const empty = typed({ findingIds: [], on: '', minutes: ' ', reason: '' });
    expect(Object.keys(amendmentProblems(empty))).toEqual(['findingIds', 'on', 'minutes', 'reason']);
  });

  it('names the findings whose units must be read before they are sent', () => {
    const leaves = {
      f1: { leadUnits: '市水务局' },
      f2: { completionDue: '2027-01-31' },
      f3: { leadUnits: ' ' },
    };
    expect(unitsTypedFor(typed({ findingIds: ['f1', 'f2', 'f3'], leaves }))).toEqual(['f1']);
  });
});
