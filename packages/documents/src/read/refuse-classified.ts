import { classificationMark } from '@bihuan/domain';
import { Unreadable } from './unreadable.js';

/** GB/T 9704-2012, 7.2.2 puts the mark on the first lines; text further down may speak of secrecy. */
const HEAD_LENGTH = 600;

/**
 * Refuses a text that carries a mark of classification at its head.
 * @throws Unreadable `classifiedText`
 */
export function refuseClassified(text: string): void {
  const mark = classificationMark(text.slice(0, HEAD_LENGTH));
  if (mark !== null) throw new Unreadable('classifiedText', { mark });
}
