import { Button, Input } from 'antd';
import { Field } from '../../parts/field.js';
import styles from './own-login-name.module.css';

interface OwnLoginNameProps {
  /** Made of the person's name. */
  derived: string;
  /** Typed in its place; null: the derived one is right. */
  chosen: string | null;
  choose: (loginName: string) => void;
  error: string | undefined;
}

/** The name to sign in with: the person's own, so that nothing has to be typed; whoever wants another says so. */
export function OwnLoginName({ derived, chosen, choose, error }: OwnLoginNameProps) {
  if (chosen === null && !error) {
    return (
      <p className={styles.derived}>
        {/* Password managers look for the name that a password belongs to. */}
        <input type="text" hidden readOnly autoComplete="username" value={derived} />
        登录的用户名：<strong>{derived || '同姓名'}</strong>
        <Button type="link" size="small" onClick={() => choose(derived)}>
          另取一个
        </Button>
      </p>
    );
  }
  return (
    <Field label="用户名" hint="登录用，可以是汉字、字母、数字" error={error}>
      {(control) => (
        <Input
          {...control}
          autoFocus
          size="large"
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          value={chosen ?? derived}
          onChange={(event) => choose(event.target.value)}
        />
      )}
    </Field>
  );
}
