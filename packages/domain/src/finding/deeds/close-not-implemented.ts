import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { CloseNotImplemented } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import { pastDateObjection } from '../loop/payload.js';
import { signingObjection, signingRole } from '../loop/two-signatures.js';
import { signedOff } from './sign-off.js';
import { endorsementObjection, unverifiedObjection } from './verify.js';

/** 以“未落实”结案: closed, not fixed; with its ground, and the document by which the feedback authority agrees. */
export const closeNotImplemented: LoopDeed<CloseNotImplemented, 'endorsed' | 'verified'> = {
  policy: 'closeNotImplemented',
  from: ['endorsed', 'verified'],
  roleFor: (finding, context) => signingRole(finding, 'notImplemented', context),
  whyNot: (finding, context) =>
    (finding.status === 'endorsed'
      ? endorsementObjection('CloseNotImplemented', finding)
      : unverifiedObjection('CloseNotImplemented', finding)) ??
    signingObjection('CloseNotImplemented', 'notImplemented', finding, context),
  objection: (command, _finding, { on }) => groundObjection(command, on),
  decide({ ground, approval }, finding, doing) {
    const { title, number, authority, date } = approval;
    const verificationId = finding.status === 'verified' ? finding.verificationId : null;
    const document = { title: title.trim(), number: number.trim(), authority: authority.trim(), date };
    const outcome = { kind: 'notImplemented', ground: ground.trim(), approval: document } as const;
    return signedOff({ ...outcome, verificationId }, finding, doing);
  },
};

function groundObjection({ ground, approval }: CloseNotImplemented, on: string): Refusal | null {
  const { title, number, authority, date } = approval;
  if ([ground, title, number, authority].some((text) => text.trim() === '')) return refusal('noGround', {});
  return pastDateObjection('approvalDate', date, on) ?? openTextObjection(ground, title, number);
}
