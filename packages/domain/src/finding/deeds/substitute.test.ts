import { describe, expect, it } from 'vitest';
import { type Asked, codeOf, done, expectIn, leaf, passing } from '../../testing/loop-world.js';

describe('verifying where nobody below is independent', () => {
  const byDocument = { ...passing, type: 'VerifyAsSuperior', documentNumber: '省巡办〔2026〕3号' } as Asked;
  const substitute: Asked = { type: 'NameSubstitute', unitId: 'u-organisation', minutes: '会纪〔2026〕12号' };

  it('is done by the superior, whose document stands in the record', () => {
    const { course } = expectIn(done(leaf.endorsed(), byDocument, 'superior'), 'verified');
    expect(course.verifications).toMatchObject([{ documentNumber: '省巡办〔2026〕3号' }]);
  });

  it.each([
    [
      'without the number of the document',
      { ...byDocument, documentNumber: ' ' },
      'superior',
      'noDocumentNumber',
    ],
    ['by a verifier below', byDocument, 'verifier', 'notYourRole'],
    ['without a method', { ...byDocument, methods: [] }, 'superior', 'noMethod'],
  ] as const)('is refused %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.endorsed(), asked as Asked, name)).toBe(code);
  });

  it('is refused to a superior whose body does the work', () => {
    const leadUnits = [
      { text: '省委巡视办', partyId: 'u-province' },
      { text: '市住建局', partyId: 'u-housing' },
    ];
    const state = expectIn(leaf.endorsed(), 'endorsed');
    const led = { ...state, content: { ...state.content, leadUnits } };
    expect(codeOf(led, byDocument, 'superior')).toBe('notIndependent');
  });

  it('or by a substitute that the leading group names', () => {
    const { course } = expectIn(done(leaf.endorsed(), substitute, 'group'), 'endorsed');
    expect(course.substitutes).toMatchObject([{ unitId: 'u-organisation', minutes: '会纪〔2026〕12号' }]);
  });

  it.each([
    ['that does the work', { ...substitute, unitId: 'u-housing' }, 'group', 'notIndependent'],
    ['without minutes', { ...substitute, minutes: '' }, 'group', 'noMinutes'],
    ['that nobody knows', { ...substitute, unitId: 'u-nowhere' }, 'group', 'unknownUnit'],
    ['by the office', substitute, 'office', 'notYourRole'],
  ] as const)('refuses a substitute %s', (_name, asked, name, code) => {
    expect(codeOf(leaf.endorsed(), asked as Asked, name)).toBe(code);
  });
});
