import type { FindingContent, Party } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';

/** Parties by name. */
export const parties = (...names: string[]): Party[] => names.map((text) => ({ text }));
/** Due on a day. */
export const due = (date: string) => ({ kind: 'date', date, wording: null }) as const;
const reported = (status: 'completed' | 'ongoing') => ({
  status,
  open: status === 'ongoing',
  text: '',
  range: null,
});

/** Seven findings that differ in everything that a list can be narrowed or sorted by. */
export const VARIED_FINDINGS: Partial<FindingContent>[] = [
  {
    number: '1',
    section: '甲部分',
    leadUnits: parties('住建局', '财政局'),
    completionDue: due('2026-09-30'),
    reported: reported('completed'),
  },
  {
    number: '2',
    section: '甲部分',
    leadUnits: parties('财政局'),
    completionDue: due('2026-06-30'),
    reported: reported('ongoing'),
  },
  {
    number: '10',
    section: '乙部分',
    leadLeaders: parties('某副市长'),
    completionDue: { kind: 'immediate', wording: '立行立改' },
  },
  {
    number: '9',
    section: '乙部分',
    part: '选人用人',
    completionDue: due('2026-09-30'),
    reported: reported('completed'),
  },
  {
    number: '（三）',
    level: 1,
    leadUnits: parties('财政局'),
    completionDue: { kind: 'longTerm', stages: [{ date: '2027-01-31', goal: '' }], wording: null },
  },
  { number: '五', level: 3, participatingUnits: parties('民政局'), reported: reported('ongoing') },
  {
    number: '无',
    measures: [measure('m1', '组织排查')],
    leadUnits: parties('住建局'),
    leadLeaders: parties('某副市长'),
  },
];
