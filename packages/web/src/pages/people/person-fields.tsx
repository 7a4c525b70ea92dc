import { Input } from 'antd';
import styles from '../../forms/form.module.css';
import { Field } from '../../parts/field.js';

/** Personal data while they are typed. */
export interface TypedPerson {
  name: string;
  phone: string;
  email: string;
}

interface PersonFieldsProps {
  value: TypedPerson;
  change: (value: TypedPerson) => void;
  checked: boolean;
}

export function PersonFields({ value, change, checked }: PersonFieldsProps) {
  return (
    <>
      <Field label="姓名" error={checked && value.name.trim() === '' ? '缺姓名' : undefined}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={value.name}
            onChange={(event) => change({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label="电话" hint="可不填">
          {(control) => (
            <Input
              {...control}
              inputMode="tel"
              maxLength={200}
              value={value.phone}
              onChange={(event) => change({ ...value, phone: event.target.value })}
            />
          )}
        </Field>
        <Field label="邮箱" hint="可不填">
          {(control) => (
            <Input
              {...control}
              inputMode="email"
              maxLength={200}
              value={value.email}
              onChange={(event) => change({ ...value, email: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
