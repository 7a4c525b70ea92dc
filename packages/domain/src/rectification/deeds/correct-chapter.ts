import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import { openTextObjection } from '../../open-text.js';
import type { CorrectChapter } from '../commands.js';
import type { RectificationEventOf } from '../events.js';
import type { OpenRectification, RectificationState } from '../rectification.js';

/** 更正章节: the prose on organisation or on next steps. */
export const correctChapter: Deed<
  RectificationState,
  'open',
  CorrectChapter,
  RectificationEventOf<'ChapterCorrected'>
> = {
  from: ['open'],
  objection: ({ becomes }) => (becomes ? openTextObjection(`${becomes.heading}\n${becomes.text}`) : null),
  decide({ chapter, becomes: words, reason }, { content }) {
    const was = content[chapter];
    const becomes = words && { heading: words.heading, text: words.text, range: was?.range ?? null };
    if (!differences({ chapter: was }, { chapter: becomes })) return [];
    return [{ type: 'ChapterCorrected', data: { chapter, was, becomes, reason } }];
  },
};

export function chapterCorrected(
  state: OpenRectification,
  { chapter, becomes }: RectificationEventOf<'ChapterCorrected'>['data'],
): OpenRectification {
  return { ...state, content: { ...state.content, [chapter]: becomes } };
}
