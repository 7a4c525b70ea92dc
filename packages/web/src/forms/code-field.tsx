import { Input } from 'antd';
import { Field } from '../parts/field.js';

interface CodeFieldProps {
  label: string;
  hint?: string;
  /** A recovery code, which has letters and is longer, is taken as well. */
  isRecovery?: boolean;
  value: string;
  type: (typed: string) => void;
  error: string | undefined;
}

/** A code that is good once: the six digits of an app, or a recovery code. It is all that is asked for there. */
export function CodeField({ label, hint, isRecovery = false, value, type, error }: CodeFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          autoFocus
          size="large"
          className="number"
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={isRecovery ? 64 : 8}
          value={value}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  );
}
