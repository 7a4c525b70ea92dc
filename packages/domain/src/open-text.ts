import { classificationMark } from './classified.js';
import { type Refusal, refusal } from './refusal.js';

/** Marked papers stay outside, by whichever field they come: refuses the first text that carries a mark. */
export function openTextObjection(...texts: readonly (string | null | undefined)[]): Refusal | null {
  const marking = texts.map((text) => (text ? classificationMark(text) : null)).find(Boolean);
  return marking ? refusal('classifiedText', { marking }) : null;
}
