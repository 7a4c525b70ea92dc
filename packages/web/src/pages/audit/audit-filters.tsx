import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DateField } from '../../forms/date-field.js';
import { PersonSelect } from '../../forms/person-select.js';
import { Field } from '../../parts/field.js';
import { usePhone } from '../../parts/use-phone.js';
import styles from './audit.module.css';
import { useFilters } from './use-filters.js';

interface AuditFiltersProps {
  /** The deeds or kinds to choose from, by the name of the filter. */
  what: { name: 'type' | 'kind'; label: string; options: { value: string; label: string }[] };
  /** Acts have an object, accesses are not asked for one. */
  withObject?: boolean;
}

/** By person, object, time, deed; all of it stands in the address. */
export function AuditFilters({ what, withObject }: AuditFiltersProps) {
  const { values, change, clear, count } = useFilters();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  if (phone && !open) {
    return (
      <p className={styles.opener}>
        <Button onClick={() => setOpen(true)}>{count > 0 ? `改条件（现在有 ${count} 个）` : '加条件'}</Button>
      </p>
    );
  }
  return (
    <search className={styles.filters}>
      <Field label="谁">
        {(control) => (
          <PersonSelect
            control={control}
            value={values.person ? { id: values.person, name: values.personName, version: 0 } : null}
            choose={(person) => change({ person: person?.id ?? '', personName: person?.name ?? '' })}
          />
        )}
      </Field>
      <Field label={what.label}>
        {({ status, ...control }) => (
          <Select
            {...control}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全部"
            value={values[what.name] || null}
            options={what.options}
            onChange={(value) => change({ [what.name]: value ?? '' })}
            notFoundContent="没有这一种"
          />
        )}
      </Field>
      <DateField
        label="从"
        hint=""
        value={values.from}
        change={(from) => change({ from })}
        checked
        optional
      />
      <DateField label="到" hint="" value={values.to} change={(to) => change({ to })} checked optional />
      {withObject ? (
        <Field label="对什么" hint="从列表里点一个编号就行">
          {(control) => (
            <Input
              {...control}
              allowClear
              maxLength={100}
              value={values.stream}
              onChange={(event) => change({ stream: event.target.value.trim() })}
            />
          )}
        </Field>
      ) : (
        <span />
      )}
      <Button disabled={count === 0} onClick={clear}>
        清除条件
      </Button>
    </search>
  );
}
