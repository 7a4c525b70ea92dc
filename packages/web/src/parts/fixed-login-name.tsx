import { Input } from 'antd';
import { Field } from './field.js';
import styles from './fixed-login-name.module.css';

interface FixedLoginNameProps {
  loginName: string;
  hint?: string;
}

/**
 * A user name that stands and cannot be changed here: a text without a frame. It stays a field, because password
 * managers look for the name that a password belongs to.
 */
export function FixedLoginName({ loginName, hint }: FixedLoginNameProps) {
  return (
    <Field label="用户名" hint={hint}>
      {({ status, ...control }) => (
        <Input
          {...control}
          size="large"
          variant="borderless"
          className={styles.fixed ?? ''}
          readOnly
          tabIndex={-1}
          autoComplete="username"
          value={loginName}
        />
      )}
    </Field>
  );
}
