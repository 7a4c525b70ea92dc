import { describe, expect, it } from 'vitest';
import { courseOf } from '../../finding/course.js';
import type { LiveFinding } from '../../finding/finding.js';
import { by, evidence, finding } from '../testing/cited.js';
import { ask, given } from '../testing/lives.js';
import { deriveWorkRecords } from './work-records.js';

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
