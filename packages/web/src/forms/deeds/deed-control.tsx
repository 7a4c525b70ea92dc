import { Input, Select } from 'antd';
import type { FieldControl } from '../../parts/field.js';
import { LongText } from '../../parts/long-text.js';
import { type ChosenUnit, UnitSelect } from '../unit-select.js';
import { CheckRoundSelect } from './check-round-select.js';
import type { DeedField, Option } from './deed-form.js';
import { FindingSelect, FindingsSelect } from './finding-select.js';
import { UnitsSelect } from './units-select.js';

/** What the options of a field are taken from; `id` where it is a finding. */
export interface DeedSubject {
  rectificationId: string;
  id?: string;
}

type Kind = Exclude<DeedField<never>['kind'], 'date' | 'choice' | 'methods' | 'stages'>;

interface DeedControlProps<S extends DeedSubject> {
  field: Extract<DeedField<S>, { kind: Kind }>;
  subject: S;
  control: FieldControl;
  value: unknown;
  put: (value: unknown) => void;
}

/** The control of a field that has its label above it. */
export function DeedControl<S extends DeedSubject>(props: DeedControlProps<S>) {
  const { field, subject, control, value, put } = props;
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'words':
    case 'members':
      return <LongText control={control} value={text} change={put} most={5000} lines={[3, 12]} />;
    case 'line':
    case 'number':
      return <Input {...control} maxLength={200} value={text} onChange={({ target }) => put(target.value)} />;
    case 'pick':
      return (
        <PickSelect
          {...{ control, put }}
          options={field.options(subject)}
          none={field.optional}
          value={text}
        />
      );
    case 'checkRound':
      return <CheckRoundSelect {...{ control, subject, put }} value={text} />;
    case 'finding':
      return <FindingSelect {...{ control, subject }} value={text} choose={put} />;
    case 'findings':
      return <FindingsSelect {...{ control, subject }} value={(value as string[]) ?? []} choose={put} />;
    case 'units':
      return <UnitsSelect control={control} value={(value as ChosenUnit[]) ?? []} choose={put} />;
    default:
      return <UnitSelect control={control} value={(value as ChosenUnit | null) ?? null} choose={put} />;
  }
}

interface PickProps {
  control: FieldControl;
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
