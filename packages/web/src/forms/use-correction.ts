import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { readUnsent, useUnsent } from '../data/use-unsent.js';
import type { CorrectionPanelProps } from './correction-panel.js';
import { goToProblem, isWrong } from './first-problem.js';

/** What was typed, and what it started from. */
interface Filled<T> {
  base: T;
  value: T;
}

type Asked<T> = Pick<
  CorrectionPanelProps<T>,
  'draftKey' | 'initial' | 'problem' | 'send' | 'close' | 'withoutReason'
>;

/** Whether an earlier visit has left words here that differ from what the form starts from. */
function hasLeft<T>(valueKey: string, reasonKey: string): boolean {
  const filled = readUnsent<Filled<T>>(valueKey);
  const isFilled = filled !== null && JSON.stringify(filled.base) !== JSON.stringify(filled.value);
  return isFilled || (readUnsent<string>(reasonKey) ?? '') !== '';
}

/** What is typed in the form of a change; it outlives the panel and a reload until it is sent or thrown away. */
function useTyped<T>({ draftKey, initial }: Asked<T>) {
  const valueKey = `${draftKey}:value`;
  const reasonKey = `${draftKey}:reason`;
  const [isLeft, setLeft] = useState(() => hasLeft<T>(valueKey, reasonKey));
  const [{ base, value }, keep, sent] = useUnsent<Filled<T>>(valueKey, { base: initial, value: initial });
  const [reason, setReason, reasonSent] = useUnsent(reasonKey, '');
  const forget = () => {
    sent();
    reasonSent();
    setLeft(false);
  };
  const change = (next: T) => keep({ base, value: next });
  return { base, value, change, reason, setReason, isLeft, forget };
}

/**
 * A change that is being filled in: it is sent once nothing is wrong, and what is wrong is said beside its field, or as
 * a sentence of its own (`unsaid`) where it is no field's.
 */
export function useCorrection<T>(asked: Asked<T>, setBusy: (busy: boolean) => void) {
  const { base, value, change, reason, setReason, isLeft, forget } = useTyped(asked);
  const [checked, setChecked] = useState(false);
  const [isUnsaid, setUnsaid] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problem = asked.problem(value, base);
  const reasonMissing = !asked.withoutReason && reason.trim() === '';

  const leadToProblem = (form: HTMLElement) => {
    if (goToProblem(form)) return;
    flushSync(() => setUnsaid(true));
    goToProblem(form);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    flushSync(() => {
      setChecked(true);
      setUnsaid(false);
      setFailure(null);
    });
    if (problem !== null || reasonMissing || isWrong(form)) return leadToProblem(form);
    setBusy(true);
    try {
      await asked.send(value, reason.trim(), base);
      forget();
      asked.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ value, change, reason, setReason, reasonMissing, checked, failure, submit },
    unsaid: isUnsaid ? problem : null,
    left: isLeft ? { forget } : null,
  };
}
