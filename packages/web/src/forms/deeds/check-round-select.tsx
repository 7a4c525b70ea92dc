import { checkMethodLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { loopQueries } from '../../data/loop-queries.js';
import type { FieldControl } from '../../parts/field.js';
import type { DeedSubject } from './deed-control.js';

interface CheckRoundSelectProps {
  control: FieldControl;
  subject: DeedSubject;
  value: string;
  put: (checkId: string) => void;
}

/** 督查轮次: one of those that the finding was chosen for, newest first, or none. */
export function CheckRoundSelect({ control, subject, value, put }: CheckRoundSelectProps) {
  const { data } = useQuery(loopQueries.loop(subject.rectificationId));
  const rounds = (data?.checks ?? [])
    .filter(({ findingIds }) => subject.id !== undefined && findingIds.includes(subject.id))
    .map(({ id, on, methods, by }) => ({
      value: id,
      label: `${on} ${by.map(({ text }) => text).join('、')}（${methods.map((one) => checkMethodLabels[one]).join('、')}）`,
    }))
    .reverse();
  const none = { value: '', label: '不属于哪一轮' };
  const known = rounds.some((round) => round.value === value) || data === undefined;
  return <Select {...control} value={known ? value : ''} options={[none, ...rounds]} onChange={put} />;
}
