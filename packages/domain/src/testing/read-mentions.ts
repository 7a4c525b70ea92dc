/** A toy reader, to give commands mentions that stand in their texts. */

import type { ReadMentions } from '../finding/commands.js';

export function readMentions(text: string): ReadMentions {
  const at = (match: RegExpExecArray) => [match.index, match.index + match[0].length] as const;
  return {
    figures: [...text.matchAll(/(\d+)(件|人|条)/g)].map((match) => {
      const [surface, value = '', unit = ''] = match;
      return { at: at(match), text: surface, value: String(Number(value)), unit, qualifier: null };
    }),
    documents: [...text.matchAll(/《([^《》]+)》/g)].map((match) => {
      return { at: at(match), title: match[1] ?? '', number: null, action: 'issued' };
    }),
    dates: [...text.matchAll(/\d{4}年/g)].map((match) => {
      return { at: at(match), text: match[0], from: match[0].slice(0, 4), to: null, role: 'past' };
    }),
    accountability: [...text.matchAll(/处分(\d+)人/g)].map((match) => {
      return { at: at(match), text: match[0], kind: '党纪处分', people: Number(match[1]) };
    }),
  };
}
