import { checkMethodLabels } from '@bihuan/domain';
import { Checkbox, Radio } from 'antd';
import { Field } from '../../parts/field.js';
import fieldStyles from '../../parts/field.module.css';
import { DateField } from '../date-field.js';
import { DeedControl, type DeedSubject } from './deed-control.js';
import { type DeedField, fieldProblem, type Option, type Typed } from './deed-form.js';
import { StagesField } from './stages-field.js';

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
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          label={field.label}
          value={typeof value === 'string' ? value : ''}
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
          <legend className={fieldStyles.legend}>{field.label}</legend>
          <Checkbox.Group options={methodOptions} value={(value as string[]) ?? []} onChange={put} />
        </fieldset>
      );
    case 'stages':
      return <StagesField label={field.label} value={(value as never) ?? []} change={put} error={problem} />;
    default:
      return (
        <Field label={field.label} hint={field.hint} error={problem}>
          {(control) => <DeedControl {...{ field, subject, control, value, put }} />}
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
