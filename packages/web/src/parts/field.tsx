import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What a control inside a field must carry so that its label and message are read with it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  status: 'error' | '';
}

interface FieldProps {
  label: string;
  /** Behind the label: `可不填`, the source of a value. */
  hint?: ReactNode;
  /** Stands beneath the control; it names what is missing: `缺更正理由`. */
  error?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** One field of a form: label above, message beside what it concerns. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const message = `${id}-message`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {hint && <span className="note">{hint}</span>}
      </label>
      {children({
        id,
        'aria-describedby': error ? message : undefined,
        'aria-invalid': error ? true : undefined,
        status: error ? 'error' : '',
      })}
      {error && (
        <div id={message} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  );
}
