/** How forms show a signature, one that no longer holds, and a place where nobody has signed yet. */

import {
  eventLabel,
  RECORDED_FOR,
  SIGNATURE_VOID,
  type Signature,
  signedDeedLabels,
  type VoidMark,
} from '@bihuan/domain';
import type { PartyNames } from './form-context.js';
import { dayOfInstant, dayText, doerText } from './form-words.js';

/** A line to sign by hand. */
export const SIGN_BY_HAND = '签字（盖章）：　　　　　　　　　　　　　　　年　　月　　日';

/** How many hex digits of a digest are enough to compare by eye. */
const SHORT_HASH = 16;

/** The beginning of a digest. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH);
}

/** Body, post and date, 代录 where somebody typed it, and whether it still holds. */
export function signatureText(signature: Signature, names: PartyNames): string {
  const { by, on, recordedFor, contentHash } = signature;
  const typed = recordedFor
    ? `（${RECORDED_FOR}：${doerText(recordedFor.typist, names)}，纸质件扫描摘要${shortHash(recordedFor.scanDigest)}）`
    : '';
  const lines = [
    `${doerText(by, names)}　${dayText(on)}${typed}`,
    `签字所对应的内容摘要：${shortHash(contentHash)}…`,
  ];
  return [...(signature.void ? [voidText(signature.void, names)] : []), ...lines].join('\n');
}

/** `【签字已失效】…`: who changed what, and when. */
export function voidText({ at, by, what, reason }: VoidMark, names: PartyNames): string {
  const who = by.kind === 'person' ? (names.posts[by.postId ?? ''] ?? '经办人员') : '系统操作人员';
  const why = reason === null ? '' : `，理由：${reason}`;
  return `【${SIGNATURE_VOID}】${dayOfInstant(at)}，${who}${eventLabel(what)}${why}。须重新签字。`;
}

/** All signatures of a place; a line to sign by hand where none of them holds. */
export function signaturesText(signatures: readonly Signature[], names: PartyNames): string {
  const written = signatures.map((signature) => signatureText(signature, names));
  const holds = signatures.some((signature) => signature.void === null);
  return [...written, ...(holds ? [] : [SIGN_BY_HAND])].join('\n');
}

/** A signature named with what was signed, for the list of those that count no more. */
export function formerSignatureText(signature: Signature, names: PartyNames): string {
  return `第${signature.round}轮${signedDeedLabels[signature.deed]}：${signatureText(signature, names).replace(/\n/g, '；')}`;
}
