import { Checkbox, Input } from 'antd';
import { DateField } from '../../forms/date-field.js';
import { isDay } from '../../forms/is-day.js';
import { type ChosenUnit, UnitSelect } from '../../forms/unit-select.js';
import { Field } from '../../parts/field.js';

/** A post while it is typed. */
export interface TypedPost {
  unit: ChosenUnit | null;
  title: string;
  isHead: boolean;
  from: string;
}

/** What is missing, or `null`. */
export function postProblem({ unit, title, from }: TypedPost): string | null {
  if (!unit) return '缺单位';
  if (title.trim() === '') return '缺职务';
  return isDay(from) ? null : '缺任职日期';
}

interface PostFieldsProps {
  value: TypedPost;
  change: (value: TypedPost) => void;
  checked: boolean;
  /** A given post stays in its unit. */
  fixedUnit?: boolean;
}

export function PostFields({ value, change, checked, fixedUnit }: PostFieldsProps) {
  return (
    <>
      {!fixedUnit && (
        <Field label="单位" error={checked && !value.unit ? '缺单位，从单位里选' : undefined}>
          {(control) => (
            <UnitSelect control={control} value={value.unit} choose={(unit) => change({ ...value, unit })} />
          )}
        </Field>
      )}
      <Field
        label="职务"
        hint="照任命文件写"
        error={checked && value.title.trim() === '' ? '缺职务' : undefined}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={value.title}
            onChange={(event) => change({ ...value, title: event.target.value })}
          />
        )}
      </Field>
      <DateField
        label="任职日期"
        value={value.from}
        change={(from) => change({ ...value, from })}
        checked={checked}
      />
      <Checkbox
        checked={value.isHead}
        onChange={(event) => change({ ...value, isHead: event.target.checked })}
      >
        是这个单位的主要负责人
      </Checkbox>
    </>
  );
}
