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
  const wrong = optional && value === '' ? false : !isDay(value);
  return (
    <Field
      label={label}
      hint={hint ?? (optional ? '2026-09-30 这样写，可不填' : '2026-09-30 这样写')}
      error={checked && wrong ? NO_DAY : undefined}
    >
      {(control) => <DayInput {...control} placeholder="2026-09-30" value={value} change={change} />}
    </Field>
  );
}
