import { describe, expect, it } from 'vitest';
import { courseOf } from '../../finding/course.js';
import type { Evidence, EvidenceKind } from '../../finding/evidence.js';
import type { CitedDocument, FindingContent, LiveFinding } from '../../finding/finding.js';
import { findingContent } from '../../testing/fictions.js';
import { ask, given } from '../testing/lives.js';
import { deriveAccountability } from './accountability.js';
import { deriveInstitutions } from './institutions.js';
import { deriveWorkRecords } from './work-records.js';

const by = { personId: 'p1', postId: 'post1', unitId: 'u1', bodyId: 'u1' };

function evidence(id: string, kind: EvidenceKind, name: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    id,
    kind,
    name,
    digest: `digest of ${name}`,
    mediaType: 'application/pdf',
    size: 10,
    effectiveDate: '2026-03-01',
    receivedAt: '2026-03-02T02:00:00.000Z',
    measureIds: [],
    how: 'uploaded',
    attachedBy: 'doer',
    by,
    at: '2026-03-02T02:00:00.000Z',
    on: '2026-03-02',
    ...changes,
  };
}

function finding(id: string, changes: Partial<FindingContent> = {}, held: Evidence[] = []): LiveFinding {
  const course = { ...courseOf({}), evidence: held };
  const leadUnits = [{ text: '云岭市财政局', partyId: 'u2' }];
  return {
    status: 'registered',
    id,
    rectificationId: 'r1',
    ordinal: 1,
    version: 1,
    content: findingContent({ leadUnits, ...changes }),
    course,
  };
}

function cites(title: string, number: string | null, action: string, place = 'm1'): CitedDocument {
  return { id: `${title}${action}`, place, at: [0, 1], title, number, action };
}

describe('the register of institutions', () => {
  const first = finding('f1', { documents: [cites('《结余资金管理办法》', '云财〔2026〕3号', 'issued')] }, [
    evidence('e1', 'adoptedText', '结余资金管理办法.pdf', { effectiveDate: '2026-03-05' }),
    evidence('e2', 'firstUse', '首次清理台账.xlsx', { effectiveDate: '2026-04-01', measureIds: ['m1'] }),
  ]);

  it('tells body, adoption and first use from the evidence', () => {
    expect(deriveInstitutions([first])).toEqual([
      {
        title: '《结余资金管理办法》',
        number: '云财〔2026〕3号',
        status: 'issued',
        bodies: [{ text: '云岭市财政局', partyId: 'u2' }],
        adoptedOn: '2026-03-05',
        firstUsedOn: '2026-04-01',
        evidence: [
          { findingId: 'f1', evidenceId: 'e1', name: '结余资金管理办法.pdf' },
          { findingId: 'f1', evidenceId: 'e2', name: '首次清理台账.xlsx' },
        ],
        origins: [{ findingId: 'f1', place: 'm1' }],
        citations: [],
      },
    ]);
  });

  it('merges what is named twice, however its number is written or left out, and lists later citations', () => {
    const again = finding('f2', { documents: [cites('结余资金管理办法', '云财[2026]3号', 'issued')] });
    const planned = finding('f3', { documents: [cites('《结余资金管理办法》', null, 'planned', 'm4')] });
    const cited = finding('f4', { documents: [cites('《结余资金管理办法》', null, 'followed', 'm2')] });
    const register = deriveInstitutions([cited, first, again, planned]);
    expect(register).toHaveLength(1);
    expect(register[0]).toMatchObject({
      number: '云财〔2026〕3号',
      status: 'issued',
      origins: [{ findingId: 'f1' }, { findingId: 'f2' }, { findingId: 'f3' }],
      citations: [{ findingId: 'f4', place: 'm2' }],
    });
  });

  it('keeps apart what bears one title under two numbers', () => {
    const second = finding('f2', {
      documents: [cites('《结余资金管理办法》', '云财〔2027〕1号', 'revised')],
    });
    const unsure = finding('f3', { documents: [cites('《结余资金管理办法》', null, 'issued')] });
    const numbers = deriveInstitutions([first, second, unsure]).map(({ number }) => number);
    expect(numbers.sort()).toEqual(['云财〔2026〕3号', '云财〔2027〕1号', null].sort());
  });

  it('takes in no law that is only followed', () => {
    const law = finding('f1', { documents: [cites('《预算法》', null, 'followed')] });
    expect(deriveInstitutions([law])).toEqual([]);
  });

  it('says that nobody has shown a text or a use', () => {
    const bare = finding('f1', { documents: [cites('《出差审批细则》', null, 'planned')] });
    expect(deriveInstitutions([bare])[0]).toMatchObject({
      status: 'planned',
      adoptedOn: null,
      firstUsedOn: null,
      evidence: [],
    });
  });

  it('does not guess which of two texts of a measure a file is about', () => {
    const two = finding(
      'f1',
      { documents: [cites('《甲办法》', null, 'issued'), cites('《乙办法》', null, 'issued')] },
      [evidence('e1', 'adoptedText', '扫描件.pdf', { measureIds: ['m1'] })],
    );
    expect(deriveInstitutions([two]).map(({ adoptedOn }) => adoptedOn)).toEqual([null, null]);
  });
});

describe('the register of accountability', () => {
  it('adds up people by kind and names nobody', () => {
    const mention = (kind: string, people: number | null) => ({
      id: `${kind}${people}`,
      place: 'introduction',
      at: [0, 1] as const,
      text: '',
      kind,
      people,
    });
    const findings = [
      finding('f1', { accountability: [mention('诫勉', 3), mention('党纪政务处分', 5)] }),
      finding('f2', { accountability: [mention('诫勉', 1), mention('诫勉', null)] }),
    ];
    const place = 'introduction';
    expect(deriveAccountability(findings)).toEqual([
      { kind: '党纪政务处分', people: 5, uncounted: 0, origins: [{ findingId: 'f1', place }] },
      {
        kind: '诫勉',
        people: 4,
        uncounted: 1,
        origins: [
          { findingId: 'f1', place },
          { findingId: 'f2', place },
          { findingId: 'f2', place },
        ],
      },
    ]);
  });
});

describe('the register of work', () => {
  it('counts a meeting once however many findings its paper serves, and tells study from meetings', () => {
    const paper = evidence('e1', 'meeting', '专题会议纪要.pdf', { effectiveDate: '2026-02-01' });
    const study = evidence('e3', 'meeting', '理论学习中心组学习记录.pdf', { effectiveDate: '2026-01-15' });
    const records = deriveWorkRecords(given(), [
      finding('f1', {}, [paper, study]),
      finding('f2', {}, [{ ...paper, id: 'e2' }]),
    ]);
    expect(records).toEqual([
      { kind: 'study', on: '2026-01-15', title: '理论学习中心组学习记录.pdf', findingIds: ['f1'] },
      { kind: 'meeting', on: '2026-02-01', title: '专题会议纪要.pdf', findingIds: ['f1', 'f2'] },
    ]);
  });

  it('takes consultations from the rectification, and one check from all findings of its round', () => {
    const state = given(
      ask({
        type: 'DraftPlanRound',
        roundId: 'round1',
        on: '2025-08-20',
        title: '整改方案',
        note: null,
        file: null,
      }),
      ask({
        type: 'HoldConsultation',
        roundId: 'round1',
        consultationId: 'c1',
        on: '2025-08-25',
        bodies: [{ text: '云岭市纪委监委' }],
        minutes: '纪要2号',
        file: null,
      }),
    );
    const check = (id: string, date: string) => ({
      id,
      checkId: 'k1',
      methods: ['site' as const],
      date,
      findings: '已修复',
      passed: true,
      by,
      at: `${date}T02:00:00.000Z`,
      on: date,
    });
    const checked = (id: string, date: string): LiveFinding => {
      const base = finding(id);
      return { ...base, course: { ...courseOf(base), checks: [check(`${id}-k`, date)] } } as LiveFinding;
    };
    expect(deriveWorkRecords(state, [checked('f1', '2026-03-04'), checked('f2', '2026-03-03')])).toEqual([
      { kind: 'consultation', on: '2025-08-25', title: '会商整改方案（纪要2号）', findingIds: [] },
      { kind: 'check', on: '2026-03-03', title: '督查', findingIds: ['f1', 'f2'] },
    ]);
  });
});
