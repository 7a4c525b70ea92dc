import { describe, expect, it } from 'vitest';
import { waitsOf } from '../../desk/waits.js';
import {
  type Asked,
  checked,
  codeOf,
  done,
  evidence,
  expectIn,
  leaf,
  passing,
  people,
  submission,
} from '../../testing/loop-world.js';

const check = { ...checked, methods: [...checked.methods] };

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

describe('a unit that was named to verify in place of another', () => {
  const naming = (unitId: string): Asked => ({ type: 'NameSubstitute', unitId, minutes: '会纪〔2026〕12号' });
  const named = done(leaf.endorsed(), naming('u-water'), 'group');
  const photo = evidence('现场照片.jpg', { kind: 'siteRecord' });

  it('verifies through its own people, who are shown to act in place of another', () => {
    expect(codeOf(leaf.endorsed(), passing, 'water')).toBe('notYourRole');
    const { course } = expectIn(done(done(named, photo, 'water'), passing, 'water'), 'verified');
    expect(course.evidence.at(-1)).toMatchObject({ attachedBy: 'verifier', by: { unitId: 'u-water' } });
    expect(course.verifications).toMatchObject([
      { by: { unitId: 'u-water' }, substituteMinutes: '会纪〔2026〕12号' },
    ]);
    expect(course.signatures.at(-1)).toMatchObject({ deed: 'verify', capacity: 'verifier' });
  });

  it('is asked for it on its desk, beside the verifiers', () => {
    const asked = waitsOf(named).filter(({ kind }) => kind === 'verify');
    expect(asked.map(({ role, partyId }) => [role, partyId])).toEqual([
      ['verifier', null],
      ['liaison', 'u-water'],
    ]);
  });

  it('accepts the stages of long-term work', () => {
    const state = done(leaf.longTerm(), naming('u-water'), 'group');
    const [stage] = expectIn(state, 'longTerm').stages;
    const accept: Asked = { type: 'AcceptStage', stageId: stage?.id ?? '', accepted: true, ...check };
    expect(codeOf(state, accept, 'water')).toBeNull();
    expect(waitsOf(state)).toContainEqual(
      expect.objectContaining({ kind: 'acceptStage', partyId: 'u-water' }),
    );
  });

  it.each<[string, Asked]>([
    ['sign it off', { type: 'SignOff' }],
    ['reopen it', { type: 'Reopen', cause: 'audit', reason: '反弹' }],
    ['record a check', { type: 'RecordCheck', checkId: null, passed: true, ...check }],
  ])('does not %s', (_name, asked) => {
    expect(codeOf(named, asked, 'water')).toBe('notYourRole');
  });

  it('works on nothing: it reports no progress', () => {
    const state = done(leaf.underway(), naming('u-water'), 'group');
    const report: Asked = { type: 'ReportProgress', measureId: null, text: '已收回' };
    expect(codeOf(state, report, 'water')).toBe('outsideYourScope');
  });

  it('signs with the second factor, though its people need none otherwise', () => {
    const bare = { ...people.water, secondFactor: false };
    expect(codeOf(named, passing, 'water', { actor: bare })).toBe('secondFactorNeeded');
  });

  it('has no say any more when another is named', () => {
    const again = done(named, naming('u-discipline'), 'group');
    expect(codeOf(again, passing, 'water')).toBe('notYourRole');
    const { course } = expectIn(done(again, passing, 'verifier'), 'verified');
    expect(course.verifications).toMatchObject([{ substituteMinutes: '会纪〔2026〕12号' }]);
  });

  it('does not verify what it has taken part in since', () => {
    const state = done(leaf.underway(), naming('u-water'), 'group');
    const participatingUnits = [{ text: '市水务局', partyId: 'u-water' }];
    const amend = { type: 'AmendPlan' as const, plan: { participatingUnits }, measures: [] };
    const joined = expectIn(
      done(state, { ...amend, minutes: '会纪〔2026〕14号', reason: '补充参与单位' }, 'group'),
      'underway',
    );
    const reported = done(joined, { type: 'ReportMeasureState', measureId: 'm1', state: 'done' }, 'water');
    const submitted = done(done(reported, evidence('凭证.pdf'), 'water'), submission, 'housing');
    const endorsed = done(submitted, { type: 'Endorse', opinion: null }, 'leader');
    expect(codeOf(endorsed, passing, 'water')).toBe('notIndependent');
  });
});
