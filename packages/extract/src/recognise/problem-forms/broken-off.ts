import type { FormReader } from './form.js';

// > 关于省委巡视反馈的“节水工作领会不深。2030年未组
//   ^^^^^^^^^^^^^^^^^^^
const LEAD = /(?:关于|针对|对于|对|在)[^“”。,;:\n]{0,24}“/y;

/** A longer rest is no heading. */
const LONGEST = 260;

/**
 * The text ends inside the quotation marks of a heading: what is there is the problem.
 *
 * > (1)关于“节水工作领会不深。2030年未组
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const brokenOff: FormReader = ({ text, start, limit }) => {
  LEAD.lastIndex = start;
  if (limit < text.length || !LEAD.test(text)) return null;
  const from = LEAD.lastIndex;
  if (from >= limit || limit - from > LONGEST || text.slice(from, limit).includes('”')) return null;
  return { rule: 'quoted-broken-off', strength: 'strong', problem: { start: from, end: limit }, end: limit };
};
