import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../parts/field.js';

interface PasswordFieldProps {
  label?: string;
  /** Password managers then offer to make one, instead of the one that they keep. */
  isNew?: boolean;
  value: string;
  change: (value: string) => void;
  error: string | undefined;
  /** What it must be like; read with it. */
  rules?: ReactNode;
}

/** A password. Hidden at first, because a shown field lets the Chinese input method take the letters. */
export function PasswordField({
  label = '密码',
  isNew = false,
  value,
  change,
  error,
  rules,
}: PasswordFieldProps) {
  return (
    <Field label={label} error={error}>
      {({ 'aria-describedby': message, ...control }) => {
        const told = rules ? `${control.id}-rules` : undefined;
        return (
          <>
            <Input.Password
              {...control}
              aria-describedby={[message, told].filter(Boolean).join(' ') || undefined}
              size="large"
              autoComplete={isNew ? 'new-password' : 'current-password'}
              autoCapitalize="off"
              spellCheck={false}
              maxLength={256}
              value={value}
              onChange={(event) => change(event.target.value)}
            />
            {rules && <div id={told}>{rules}</div>}
          </>
        );
      }}
    </Field>
  );
}
