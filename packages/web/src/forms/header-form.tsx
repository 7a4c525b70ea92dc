import type { RectificationPage } from '@bihuan/contract';
import { genreLabels, inspectionKinds } from '@bihuan/domain';
import { Input, Select } from 'antd';
import { Field } from '../parts/field.js';
import { DayInput } from './day-input.js';
import styles from './form.module.css';
import { isDay, NO_DAY } from './is-day.js';

export type Header = RectificationPage['header'];
type HeaderField = keyof Header;
/** Messages by field; empty when all is well. */
export type HeaderErrors = Partial<Record<HeaderField, string>>;

/** The header fields as people fill them in, in this order. */
export const headerFields: readonly { field: HeaderField; label: string; date?: true; hint?: string }[] = [
  { field: 'inspectedBody', label: '被巡视党组织', hint: '单位全称' },
  { field: 'title', label: '标题' },
  { field: 'issuer', label: '发布单位' },
  { field: 'authority', label: '派出机关' },
  { field: 'inspectionTeam', label: '巡视组' },
  { field: 'round', label: '轮次' },
  { field: 'inspectedFrom', label: '巡视开始日期', date: true },
  { field: 'inspectedTo', label: '巡视结束日期', date: true },
  { field: 'feedbackDate', label: '反馈日期', date: true },
  { field: 'publishedDate', label: '发布日期', date: true },
];

export const emptyHeader: Header = {
  kind: '巡视',
  genre: 'feedback',
  title: null,
  issuer: null,
  inspectedBody: null,
  inspectionTeam: null,
  authority: null,
  round: null,
  inspectedFrom: null,
  inspectedTo: null,
  feedbackDate: null,
  publishedDate: null,
};

/** What is wrong with a header: dates that are none, and no name to call it by. */
export function headerErrors(header: Header): HeaderErrors {
  const errors: HeaderErrors = {};
  for (const { field, date } of headerFields) {
    const value = header[field];
    if (date && value && !isDay(value)) errors[field] = NO_DAY;
  }
  if (!header.inspectedBody && !header.title) errors.inspectedBody = '缺单位名称';
  return errors;
}

interface HeaderFormProps {
  header: Header;
  errors: HeaderErrors;
  change: (header: Header) => void;
}

/** The fields that name a rectification. What the text does not state stays empty. */
export function HeaderForm({ header, errors, change }: HeaderFormProps) {
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Field label="类别">
          {({ status, ...control }) => (
            <Select
              {...control}
              value={header.kind}
              options={inspectionKinds.map((value) => ({ value, label: value }))}
              onChange={(kind) => change({ ...header, kind })}
            />
          )}
        </Field>
        <Field label="文种">
          {({ status, ...control }) => (
            <Select
              {...control}
              value={header.genre}
              options={Object.entries(genreLabels).map(([value, label]) => ({ value, label }))}
              onChange={(genre) => change({ ...header, genre: genre as Header['genre'] })}
            />
          )}
        </Field>
      </div>
      {headerFields.map(({ field, label, date, hint }) => (
        <Field
          key={field}
          label={label}
          hint={date ? '2026-09-30 这样写，可不填' : (hint ?? '可不填')}
          error={errors[field]}
        >
          {(control) => {
            const value = header[field] ?? '';
            const put = (typed: string) => change({ ...header, [field]: typed || null });
            return date ? (
              <DayInput {...control} value={value} change={put} />
            ) : (
              <Input {...control} value={value} onChange={(event) => put(event.target.value)} />
            );
          }}
        </Field>
      ))}
    </div>
  );
}
