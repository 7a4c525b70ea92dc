import { classificationMark } from '@bihuan/extract';
import { Unreadable } from './unreadable.js';

/** The mark stands on the first lines. */
const HEAD_LENGTH = 2000;

/**
 * Refuses a text that carries a mark of classification at its head; in a sheet the mark has a cell of its own.
 * @throws Unreadable `classifiedText`
 */
export function refuseClassified(text: string): void {
  const found = classificationMark(text.slice(0, HEAD_LENGTH).replaceAll('\t', '\n'));
  if (found !== null) throw new Unreadable('classifiedText', { mark: found.mark });
}
