import type { OwnAccount } from '@bihuan/contract';
import { commonPasswords, type PasswordFault, passwordFaults, passwordFaultWords } from '@bihuan/domain';
import { Input } from 'antd';
import { useMemo } from 'react';
import { Field } from '../parts/field.js';
import { Glyph } from '../parts/glyph.js';
import styles from './new-password.module.css';

type Rule = OwnAccount['passwordRule'];

/** A new password while it is typed, with its repetition. */
export interface TypedPassword {
  password: string;
  again: string;
}
export const noPassword: TypedPassword = { password: '', again: '' };

/** Whether it may be sent: the rules hold and both are the same. */
export function isPasswordReady({ password, again }: TypedPassword, rule: Rule, names: string[]): boolean {
  return (
    passwordFaults(password, rule, { names, common: commonPasswords() }).length === 0 && password === again
  );
}

/** Those that are told before anything is typed; the others only speak when they are broken. */
const ALWAYS: readonly PasswordFault[] = ['tooShort', 'tooFewKinds'];
const RARELY: readonly PasswordFault[] = ['tooLong', 'holdsAccountName', 'common', 'repeated', 'sequence'];

interface NewPasswordProps {
  value: TypedPassword;
  change: (value: TypedPassword) => void;
  rule: Rule;
  /** The login name and the person's name, which may not stand in it. */
  names: string[];
  checked: boolean;
}

/** A new password, twice; its rules are ticked off while one types. */
export function NewPassword({ value, change, rule, names, checked }: NewPasswordProps) {
  const common = useMemo(() => commonPasswords(), []);
  const faults = passwordFaults(value.password, rule, { names, common });
  const untouched = value.password === '';
  const shown = [...ALWAYS, ...RARELY.filter((fault) => !untouched && faults.includes(fault))];
  const differs = value.again !== value.password;
  return (
    <>
      <Field label="密码" error={checked && untouched ? '缺密码' : undefined}>
        {(control) => (
          <>
            <Input.Password
              {...control}
              aria-describedby={`${control.id}-rules`}
              size="large"
              autoComplete="new-password"
              maxLength={256}
              value={value.password}
              onChange={(event) => change({ ...value, password: event.target.value })}
            />
            <ul id={`${control.id}-rules`} className={styles.rules} aria-live="polite">
              {shown.map((fault) => (
                <PasswordRuleLine
                  key={fault}
                  words={passwordFaultWords(fault, rule)}
                  state={untouched ? 'open' : faults.includes(fault) ? 'broken' : 'kept'}
                />
              ))}
            </ul>
          </>
        )}
      </Field>
      <Field label="再输一遍密码" error={checked && differs ? '两遍不一样' : undefined}>
        {(control) => (
          <Input.Password
            {...control}
            size="large"
            autoComplete="new-password"
            maxLength={256}
            value={value.again}
            onChange={(event) => change({ ...value, again: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function PasswordRuleLine({ words, state }: { words: string; state: 'open' | 'kept' | 'broken' }) {
  return (
    <li className={styles[state]}>
      <span className={styles.sign}>
        {state === 'kept' && <Glyph name="check" size={14} />}
        {state === 'broken' && <Glyph name="close" size={14} />}
        {state === 'open' && '・'}
      </span>
      {words}
      {state !== 'open' && (
        <span className="visually-hidden">{state === 'kept' ? '，做到了' : '，还没做到'}</span>
      )}
    </li>
  );
}
