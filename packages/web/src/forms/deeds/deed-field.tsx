import { checkMethodLabels } from '@bihuan/domain';
import { Checkbox, Input, Radio, Select } from 'antd';
import { Field } from '../../parts/field.js';
import { DateField } from '../date-field.js';
import { type ChosenUnit, UnitSelect } from '../unit-select.js';
import { type DeedField, fieldProblem, type Option, type Typed } from './deed-form.js';
import { FindingSelect, FindingsSelect } from './finding-select.js';
import { StagesField } from './stages-field.js';
import { UnitsSelect } from './units-select.js';

/** What the options of a field are taken from. */
export interface DeedSubject {
  rectificationId: string;
}

interface DeedFieldProps<S extends DeedSubject> {
  field: DeedField<S>;
  subject: S;
  typed: Typed;
  change: (typed: Typed) => void;
  /** The form was sent once: what is missing is said. */
  checked: boolean;
}

const methodOptions = Object.entries(checkMethodLabels).map(([value, label]) => ({ value, label }));

/** One field of a deed, as its kind is filled in. */
export function DeedFieldControl<S extends DeedSubject>(props: DeedFieldProps<S>) {
  const { field, subject, typed, checked } = props;
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
            if (field.kind === 'words' || field.kind === 'members')
              return (
                <Input.TextArea
                  {...control}
                  autoSize={{ minRows: 3, maxRows: 12 }}
                  maxLength={5000}
                  value={text}
                  onChange={(event) => put(event.target.value)}
                />
              );
            if (field.kind === 'line' || field.kind === 'number')
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
                  options={field.options(subject)}
                  none={field.optional}
                  value={text}
                  put={put}
                />
              );
            if (field.kind === 'finding')
              return <FindingSelect control={control} subject={subject} value={text} choose={put} />;
            if (field.kind === 'findings')
              return (
                <FindingsSelect
                  control={control}
                  subject={subject}
                  value={(value as string[]) ?? []}
                  choose={put}
                />
              );
            if (field.kind === 'units')
              return <UnitsSelect control={control} value={(value as ChosenUnit[]) ?? []} choose={put} />;
            return <UnitSelect control={control} value={(value as ChosenUnit | null) ?? null} choose={put} />;
          }}
        </Field>
      );
  }
}

interface ChoiceProps {
  field: { label: string; options: readonly Option[] };
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
