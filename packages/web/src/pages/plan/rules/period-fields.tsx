import { Input, Select } from 'antd';
import { DateField } from '../../../forms/date-field.js';
import type { Problems } from '../../../forms/first-problem.js';
import { Field } from '../../../parts/field.js';
import { anchorWords, levelWords, metByWords, unitWords } from './rule-words.js';
import type { TypedRule } from './typed-rule.js';

interface PeriodFieldsProps {
  typed: TypedRule;
  put: (changes: Partial<TypedRule>) => void;
  checked: boolean;
  problems: Problems<keyof TypedRule>;
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const choices = [
  { name: 'level', label: '谁定的', options: options(levelWords) },
  { name: 'anchor', label: '从哪天起算', options: options(anchorWords) },
  { name: 'unit', label: '按什么算', options: options(unitWords) },
  {
    name: 'metBy',
    label: '办了什么就算完成',
    options: [{ value: '', label: '没有' }, ...options(metByWords)],
  },
] as const;

/** From when a period counts, how long it is, and from when until when the rule is in force. */
export function PeriodFields({ typed, put, checked, problems }: PeriodFieldsProps) {
  return (
    <>
      {choices.map(({ name, label, options: all }) => (
        <Field key={name} label={label}>
          {({ status: _, ...control }) => (
            <Select<string>
              {...control}
              value={typed[name] ?? ''}
              options={[...all]}
              onChange={(value) => put({ [name]: value })}
            />
          )}
        </Field>
      ))}
      <Field label="期限多长" hint="整数，当天写 0" error={problems.offset}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            maxLength={3}
            value={typed.offset}
            onChange={({ target }) => put({ offset: target.value.trim() })}
          />
        )}
      </Field>
      <DateField
        label="从哪天起有效"
        value={typed.effectiveFrom}
        change={(effectiveFrom) => put({ effectiveFrom })}
        checked={checked}
        optional
      />
      <DateField
        label="到哪天失效"
        value={typed.effectiveTo}
        change={(effectiveTo) => put({ effectiveTo })}
        checked={checked}
        optional
      />
    </>
  );
}
