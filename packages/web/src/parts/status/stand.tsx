import type { FindingPage, FindingRow } from '@bihuan/contract';
import { SIGNATURE_VOID, statusLabel } from '@bihuan/domain';
import type { StatusShape } from './shapes.js';
import { StatusMark } from './status-mark.js';

const shapes: Record<FindingRow['status'], StatusShape> = {
  registered: 'registered',
  underway: 'underway',
  submitted: 'submitted',
  endorsed: 'endorsed',
  verified: 'verified',
  signedOff: 'resolved',
  longTerm: 'longTerm',
};

/** How a finding was closed, as the pages say it: closed is not fixed. */
export const outcomeWords = { resolved: '已解决', notImplemented: '未落实结案' } as const;

const REOPENED = '重新整改';

/** The signatures that end the work, by where the finding then stands. */
const CLOSING: Partial<Record<FindingRow['status'], readonly string[]>> = {
  signedOff: ['signOff', 'closeNotImplemented'],
  longTerm: ['moveToLongTerm'],
};

/**
 * Whether what the stand rests on has been voided by a later change: on the way, as long as somebody is asked to sign
 * anew; at the end, when no closing signature is left.
 */
export function isVoid({ status, course, waits }: Pick<FindingPage, 'status' | 'course' | 'waits'>): boolean {
  const isAsked = (...kinds: string[]) => waits.some(({ kind }) => kinds.includes(kind));
  if (status === 'endorsed') return isAsked('endorse');
  if (status === 'verified') return isAsked('endorse', 'verify');
  const closing = CLOSING[status];
  const ofRound = course?.signatures.filter(
    ({ deed, round }) => round === course.round && closing?.includes(deed),
  );
  return ofRound !== undefined && ofRound.length > 0 && ofRound.every((signature) => signature.void !== null);
}

/** Where a row stands in its loop. */
export function StandMark({ status }: { status: FindingRow['status'] }) {
  return <StatusMark shape={shapes[status]}>{statusLabel(status)}</StatusMark>;
}

/** Where a row of a list stands, its outcome told apart: closed is not fixed. */
export function RowMark({
  row: { status, stand, voided },
}: {
  row: Pick<FindingRow, 'status' | 'stand' | 'voided'>;
}) {
  if (voided) return <StatusMark shape="voided">{SIGNATURE_VOID}</StatusMark>;
  if (stand === 'notImplemented' || stand === 'resolved')
    return <StatusMark shape={stand}>{outcomeWords[stand]}</StatusMark>;
  if (stand === 'reopened') return <StatusMark shape={stand}>{REOPENED}</StatusMark>;
  return <StandMark status={status} />;
}

/** Where a finding stands, its outcome told apart: closed is not fixed. */
export function FindingStand({ finding }: { finding: FindingPage }) {
  const { status, course } = finding;
  if (isVoid(finding)) return <StatusMark shape="voided">{SIGNATURE_VOID}</StatusMark>;
  if (status === 'signedOff' && course?.outcome?.kind === 'notImplemented')
    return <StatusMark shape="notImplemented">{outcomeWords.notImplemented}</StatusMark>;
  if (status === 'signedOff') return <StatusMark shape="resolved">{outcomeWords.resolved}</StatusMark>;
  const wasReopened = course?.returns.at(-1)?.kind === 'reopened';
  if (status === 'underway' && wasReopened) return <StatusMark shape="reopened">{REOPENED}</StatusMark>;
  return <StandMark status={status} />;
}
