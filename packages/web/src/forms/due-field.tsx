import type { FindingPage } from '@bihuan/contract';
import { dueKindLabels } from '@bihuan/domain';
import { Select } from 'antd';
import { Field } from '../parts/field.js';
import { DayInput } from './day-input.js';
import styles from './form.module.css';
import { isDay, NO_DAY } from './is-day.js';

type Due = FindingPage['content']['completionDue'];

/** A deadline while it is typed: the date may not be one yet. */
export interface TypedDue {
  kind: 'none' | 'date' | 'immediate' | 'longTerm' | 'unclear';
  date: string;
  /** As it stood before, so that wording and stages are kept. */
  before: Due;
}

const choices = [
  { value: 'none', label: '没有写明' },
  { value: 'date', label: dueKindLabels.date },
  { value: 'immediate', label: dueKindLabels.immediate },
  { value: 'longTerm', label: dueKindLabels.longTerm },
] as const;

/** A deadline of the ledger, to be changed. */
export function typedDue(due: Due): TypedDue {
  return { kind: due?.kind ?? 'none', date: due?.kind === 'date' ? due.date : '', before: due };
}

/** What is wrong with it, or `null`. */
export function dueProblem({ kind, date }: TypedDue): string | null {
  return kind === 'date' && !isDay(date) ? NO_DAY : null;
}

/** The deadline as the ledger keeps it; words of the plan stay with it. */
export function readDue({ kind, date, before }: TypedDue): Due {
  const wording = before?.wording ?? null;
  if (kind === 'none') return null;
  if (kind === 'date') return { kind, date, wording };
  if (kind === 'immediate') return { kind, wording };
  if (kind === 'unclear') return { kind, wording: wording ?? '' };
  return { kind, wording, stages: before?.kind === 'longTerm' ? before.stages : [] };
}

interface DueFieldProps {
  label: string;
  due: TypedDue;
  change: (due: TypedDue) => void;
  checked: boolean;
}

/** A deadline: its kind, and the date where it has one. */
export function DueField({ label, due, change, checked }: DueFieldProps) {
  const problem = dueProblem(due);
  const options: { value: string; label: string }[] = [...choices];
  if (due.before?.kind === 'unclear')
    options.push({ value: 'unclear', label: `原文：${due.before.wording}` });
  return (
    <Field label={label} hint="日期写成 2026-09-30 这样" error={(checked && problem) || undefined}>
      {({ id, ...control }) => (
        <div className={styles.due}>
          <Select
            aria-label={`${label}的类别`}
            value={due.kind}
            options={options}
            onChange={(kind) => change({ ...due, kind: kind as TypedDue['kind'] })}
          />
          <DayInput
            {...control}
            id={id}
            disabled={due.kind !== 'date'}
            value={due.kind === 'date' ? due.date : ''}
            change={(date) => change({ ...due, date })}
          />
        </div>
      )}
    </Field>
  );
}
