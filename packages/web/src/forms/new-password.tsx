import type { OwnAccount } from '@bihuan/contract';
import { commonPasswords, type PasswordFault, passwordFaults, passwordFaultWords } from '@bihuan/domain';
import { useMemo } from 'react';
import { Glyph } from '../parts/glyph.js';
import styles from './new-password.module.css';
import { PasswordField } from './password-field.js';

type Rule = OwnAccount['passwordRule'];

/** Whether it may be sent: every rule holds. @param names the login name and the person's name */
export function isPasswordReady(password: string, rule: Rule, names: string[]): boolean {
  return passwordFaults(password, rule, { names, common: commonPasswords() }).length === 0;
}

/** Those that are told before anything is typed; the others only speak when they are broken. */
const ALWAYS: readonly PasswordFault[] = ['tooShort', 'tooFewKinds'];
const RARELY: readonly PasswordFault[] = ['tooLong', 'holdsAccountName', 'common', 'repeated', 'sequence'];

interface NewPasswordProps {
  value: string;
  change: (value: string) => void;
  rule: Rule;
  /** The login name and the person's name, which may not stand in it. */
  names: string[];
  checked: boolean;
}

/**
 * A new password; its rules are ticked off while one types. Typed once: the eye shows what was typed, which tells more
 * than typing it twice unseen.
 */
export function NewPassword({ value, change, rule, names, checked }: NewPasswordProps) {
  const common = useMemo(() => commonPasswords(), []);
  const faults = passwordFaults(value, rule, { names, common });
  const untouched = value === '';
  const shown = [...ALWAYS, ...RARELY.filter((fault) => !untouched && faults.includes(fault))];
  return (
    <PasswordField
      isNew
      value={value}
      change={change}
      error={checked && untouched ? '缺密码' : undefined}
      rules={
        <ul className={styles.rules} aria-live="polite">
          {shown.map((fault) => (
            <PasswordRuleLine
              key={fault}
              words={passwordFaultWords(fault, rule)}
              state={untouched ? 'open' : faults.includes(fault) ? 'broken' : 'kept'}
            />
          ))}
        </ul>
      }
    />
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
