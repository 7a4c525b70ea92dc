import type { FindingPage } from '@bihuan/contract';
import type { Option } from '../../../forms/deeds/deed-form.js';
import { shortened } from '../../../parts/shortened.js';

/** Fields that several deeds on a finding ask for, and the options that a finding has for them. */

export const yesNo = (name: string, label: string, yes: string, no: string) =>
  ({
    kind: 'choice',
    name,
    label,
    options: [
      { value: true, label: yes },
      { value: false, label: no },
    ],
  }) as const;
export const words = (name: string, label: string, hint?: string) =>
  ({ kind: 'words', name, label, ...(hint && { hint }) }) as const;
export const choices = (table: Record<string, string>, from = Object.keys(table)): Option[] =>
  from.map((value) => ({ value, label: table[value] ?? value }));

export const checked = [
  { kind: 'methods', name: 'methods', label: '怎么查的' },
  { kind: 'date', name: 'date', label: '哪天查的' },
  words('findings', '查到什么', '写看到的事实'),
] as const;
export const minutes = { kind: 'line', name: 'minutes', label: '会议纪要文号' } as const;
export const reason = words('reason', '理由', '会记在经过里');

export const measures = ({ content }: FindingPage): Option[] =>
  content.measures.map(({ id, marker, text }, index) => ({
    value: id,
    label: `${marker ?? index + 1} ${shortened(text, 40)}`,
  }));
export const measure = {
  kind: 'pick',
  name: 'measureId',
  label: '哪条措施',
  optional: '整个问题',
  options: measures,
} as const;

const openExtensions = ({ course }: FindingPage): Option[] =>
  (course?.extensions ?? [])
    .filter(({ decision }) => decision === null)
    .map(({ id, newDate, by }) => ({ value: id, label: `${by.unit}申请延到 ${newDate}` }));
const extension = {
  kind: 'pick',
  name: 'extensionId',
  label: '哪个申请',
  options: openExtensions,
} as const;
export const decision = [
  extension,
  yesNo('granted', '决定', '同意延期', '不同意'),
  words('opinion', '意见'),
] as const;

export const reminders = ({ course }: FindingPage): Option[] =>
  (course?.reminders ?? []).map(({ id, number, text }) => ({
    value: id,
    label: `${number} ${shortened(text, 30)}`,
  }));
export const pieces = ({ course }: FindingPage): Option[] =>
  (course?.evidence ?? []).map(({ id, name }) => ({ value: id, label: name }));
export const stages = ({ course }: FindingPage): Option[] =>
  (course?.stages ?? [])
    .filter(({ reached }) => !reached)
    .map(({ id, date, goal }) => ({ value: id, label: `${date} ${shortened(goal, 40)}` }));
export const holders = ({ content }: FindingPage): Option[] =>
  [...content.leadLeaders, ...content.leadUnits, ...content.participatingUnits].flatMap(
    ({ partyId, text }) => (partyId ? [{ value: partyId, label: text }] : []),
  );
