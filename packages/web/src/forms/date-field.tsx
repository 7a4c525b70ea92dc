import { Field } from '../parts/field.js';
import { DayInput } from './day-input.js';
import { isDay, NO_DAY } from './is-day.js';

interface DateFieldProps {
  label: string;
  hint?: string;
  value: string;
  change: (value: string) => void;
  checked: boolean;
  /** An empty one is fine. */
  optional?: boolean;
}

/** A civil date, typed. */
export function DateField({ label, hint, value, change, checked, optional }: DateFieldProps) {
  const missing = optional ? undefined : '缺日期，写成 2026-09-30 这样';
  const wrong = value === '' ? missing : isDay(value) ? undefined : NO_DAY;
  return (
    <Field
      label={label}
      hint={hint ?? (optional ? '2026-09-30 这样写，可不填' : '2026-09-30 这样写')}
      error={checked ? wrong : undefined}
    >
      {(control) => <DayInput {...control} placeholder="2026-09-30" value={value} change={change} />}
    </Field>
  );
}
