import { ApiError } from '@bihuan/contract';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useUnsent } from '../data/use-unsent.js';
import { Failure } from '../parts/failure.js';
import { Field } from '../parts/field.js';
import { dayAndTime } from '../parts/moment.js';
import { SidePanel } from '../parts/side-panel.js';
import { StateCard } from '../parts/state-card.js';
import { goToProblem } from './first-problem.js';
import styles from './form.module.css';

interface CorrectionPanelProps<T> {
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
  const start = { base: props.initial, value: props.initial };
  const [{ base, value }, keep, sent] = useUnsent(`${props.draftKey}:value`, start);
  const [reason, setReason, reasonSent] = useUnsent(`${props.draftKey}:reason`, '');
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problem = props.problem(value, base);
  const reasonMissing = !props.withoutReason && reason.trim() === '';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    flushSync(() => setChecked(true));
    if (problem !== null || reasonMissing) return goToProblem(event.currentTarget);
    props.setBusy(true);
    setFailure(null);
    try {
      await props.send(value, reason.trim(), base);
      sent();
      reasonSent();
      props.close();
    } catch (error) {
      setFailure(error);
    } finally {
      props.setBusy(false);
    }
  };

  return (
    <form id={props.form} className={styles.form} onSubmit={submit}>
      {failure !== null && (
        <ChangeFailure
          error={failure}
          refresh={props.refresh}
          {...(props.tellsChanges && { changesToldBelow: true })}
        />
      )}
      {props.children(value, (next) => keep({ base, value: next }), checked)}
      {!props.withoutReason && (
        <Field
          label="理由"
          hint="会记在经过里"
          error={checked && reasonMissing ? '缺理由，写一句就行' : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </form>
  );
}

interface ChangeFailureProps {
  error: unknown;
  refresh: () => void;
  changesToldBelow?: boolean;
}

/** A failed change. Where someone else was faster, it says who did what, and offers to look before trying again. */
export function ChangeFailure({ error, refresh, changesToldBelow }: ChangeFailureProps) {
  if (error instanceof ApiError && error.status === 409 && error.currentVersion !== null) {
    return (
      <StateCard role="alert" title="别处先改了这一页" actions={<Button onClick={refresh}>看改动</Button>}>
        {!changesToldBelow && <ChangesSince changes={error.changes} />}
        你填的还在这里。先看页面上的新内容；还要改，再点一次下面的按钮，会改在新内容上。
      </StateCard>
    );
  }
  return <Failure error={error} what="没有存上" kept="刚才填的都还在这一页。" />;
}

function ChangesSince({ changes }: Pick<ApiError, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <ul aria-label="打开以后的改动">
      {changes.map(({ at, actor, summary }) => (
        <li key={`${at} ${summary}`}>
          {summary} <span className="note">{`${actor} ${dayAndTime(at)}`}</span>
        </li>
      ))}
    </ul>
  );
}
