import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Field } from '../parts/field.js';
import { FieldProblem } from '../parts/field-problem.js';
import { LongText } from '../parts/long-text.js';
import { SidePanel } from '../parts/side-panel.js';
import { ChangeFailure } from './change-failure.js';
import styles from './form.module.css';
import { useCorrection } from './use-correction.js';

export interface CorrectionPanelProps<T> {
  title: string;
  open: boolean;
  close: () => void;
  /** Names what was typed but not sent, so that it outlives a reload. */
  draftKey: string;
  initial: T;
  children: (value: T, change: (value: T) => void, checked: boolean) => ReactNode;
  /** What is missing; `null` when it can be sent. `base` is what the form started from. */
  problem: (value: T, base: T) => string | null;
  /** Sends what differs from `base`, so that nobody else's change is taken back. */
  send: (value: T, reason: string, base: T) => Promise<unknown>;
  /** Reads the page anew, after someone else changed it. */
  refresh: () => void;
  deed: string;
  /** A removal: red, and nothing but the reason to fill in. */
  danger?: boolean;
  /** Registering something new needs no reason. */
  withoutReason?: boolean;
  /** The form itself lists what others have changed meanwhile. */
  tellsChanges?: boolean;
}

/** The form of every change to the ledger: new content, a reason, one deed. */
export function CorrectionPanel<T>(props: CorrectionPanelProps<T>) {
  const form = useId();
  const [busy, setBusy] = useState(false);
  return (
    <SidePanel
      title={props.title}
      open={props.open}
      close={props.close}
      footer={
        <div className={styles.deeds}>
          <Button
            type="primary"
            size="large"
            danger={props.danger ?? false}
            htmlType="submit"
            form={form}
            loading={busy}
          >
            {props.deed}
          </Button>
          <Button size="large" onClick={props.close}>
            再看看
          </Button>
        </div>
      }
    >
      {props.open && <CorrectionForm {...props} form={form} setBusy={setBusy} />}
    </SidePanel>
  );
}

type FormProps<T> = CorrectionPanelProps<T> & { form: string; setBusy: (busy: boolean) => void };

function CorrectionForm<T>(props: FormProps<T>) {
  const correction = useCorrection(props, props.setBusy);
  const { value, change, checked, failure, unsaid, left } = correction;
  return (
    <form id={props.form} className={styles.form} onSubmit={correction.submit}>
      {left !== null && <LeftBefore forget={left.forget} />}
      {failure !== null && (
        <ChangeFailure
          error={failure}
          refresh={props.refresh}
          {...(props.tellsChanges && { changesToldBelow: true })}
        />
      )}
      {props.children(value, change, checked)}
      {!props.withoutReason && <ReasonField {...correction} />}
      <FieldProblem>{unsaid ?? undefined}</FieldProblem>
    </form>
  );
}

/** Words that were typed before and not sent come back; they can be thrown away, but only on purpose. */
function LeftBefore({ forget }: { forget: () => void }) {
  return (
    <p className={styles.deeds} role="status">
      <span>上次填的还没有发出，都还在这里。</span>
      <Button size="small" onClick={forget}>
        清空重填
      </Button>
    </p>
  );
}

interface ReasonProps {
  reason: string;
  setReason: (reason: string) => void;
  reasonMissing: boolean;
  checked: boolean;
}

function ReasonField({ reason, setReason, reasonMissing, checked }: ReasonProps) {
  return (
    <Field
      label="理由"
      hint="会记在经过里"
      error={checked && reasonMissing ? '缺理由，写一句就行' : undefined}
    >
      {(control) => (
        <LongText control={control} value={reason} change={setReason} most={500} lines={[2, 6]} />
      )}
    </Field>
  );
}
