import type { FindingPage } from '@bihuan/contract';
import { checkMethodLabels } from '@bihuan/domain';
import { Checkbox, Input, Radio, Select } from 'antd';
import { DateField } from '../../../forms/date-field.js';
import { type ChosenUnit, UnitSelect } from '../../../forms/unit-select.js';
import { Field } from '../../../parts/field.js';
import { type DeedField, fieldProblem, type Option, type Typed } from './deed-form.js';
import { FindingSelect } from './finding-select.js';
import { StagesField } from './stages-field.js';

interface DeedFieldProps {
  field: DeedField;
  finding: FindingPage;
  typed: Typed;
  change: (typed: Typed) => void;
  /** The form was sent once: what is missing is said. */
  checked: boolean;
}

const methodOptions = Object.entries(checkMethodLabels).map(([value, label]) => ({ value, label }));

/** One field of a deed, as its kind is filled in. */
export function DeedFieldControl(props: DeedFieldProps) {
  const { field, finding, typed, checked } = props;
  const put = (value: unknown) => props.change({ ...typed, [field.name]: value });
  const value = typed[field.name];
  const problem = checked ? (fieldProblem(field, typed) ?? undefined) : undefined;
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          label={field.label}
          value={text}
          change={put}
          checked={checked}
          {...(field.optional && { optional: true })}
        />
      );
    case 'choice':
      return <ChoiceField {...{ field, problem, value, put }} />;
    case 'methods':
      return (
        <fieldset>
          <legend className="note">{field.label}</legend>
          <Checkbox.Group options={methodOptions} value={(value as string[]) ?? []} onChange={put} />
        </fieldset>
      );
    case 'stages':
      return <StagesField label={field.label} value={(value as never) ?? []} change={put} error={problem} />;
    default:
      return (
        <Field label={field.label} hint={field.hint} error={problem}>
          {(control) => {
            if (field.kind === 'words')
              return (
                <Input.TextArea
                  {...control}
                  autoSize={{ minRows: 3, maxRows: 12 }}
                  maxLength={5000}
                  value={text}
                  onChange={(event) => put(event.target.value)}
                />
              );
            if (field.kind === 'line')
              return (
                <Input
                  {...control}
                  maxLength={200}
                  value={text}
                  onChange={(event) => put(event.target.value)}
                />
              );
            if (field.kind === 'pick')
              return (
                <PickSelect
                  control={control}
                  options={field.options(finding)}
                  none={field.optional}
                  value={text}
                  put={put}
                />
              );
            if (field.kind === 'finding')
              return <FindingSelect control={control} finding={finding} value={text} choose={put} />;
            return <UnitSelect control={control} value={(value as ChosenUnit | null) ?? null} choose={put} />;
          }}
        </Field>
      );
  }
}

interface ChoiceProps {
  field: Extract<DeedField, { kind: 'choice' }>;
  problem: string | undefined;
  value: unknown;
  put: (value: unknown) => void;
}

function ChoiceField({ field, problem, value, put }: ChoiceProps) {
  return (
    <Field label={field.label} error={problem}>
      {({ id, status: _, ...control }) => (
        <Radio.Group
          {...control}
          id={id}
          aria-label={field.label}
          value={value}
          options={field.options as Option[]}
          onChange={(event) => put(event.target.value)}
        />
      )}
    </Field>
  );
}

interface PickProps {
  control: { id: string; status: 'error' | '' };
  options: readonly Option[];
  none: string | undefined;
  value: string;
  put: (value: string) => void;
}

function PickSelect({ control, options, none, value, put }: PickProps) {
  const all = none === undefined ? [...options] : [{ value: '', label: none }, ...options];
  return (
    <Select
      {...control}
      value={value === '' && none === undefined ? null : value}
      options={all as { value: string; label: string }[]}
      placeholder="选一个"
      notFoundContent="没有可选的"
      onChange={put}
    />
  );
}
