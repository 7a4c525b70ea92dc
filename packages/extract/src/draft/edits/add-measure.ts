import type { MeasureText, NoticeItem, Range } from '../../notice.js';
import { mentionsWhere, withMentionsOf } from '../body.js';
import { covers, type Draft, itemAt, markedRange, overlaps, withItemFields } from '../draft.js';
import type { EditOf } from '../edit.js';
import { trimmed } from '../heading.js';
import { impossible } from '../impossible-edit.js';
import { proseOf } from '../page-of.js';
import { pieceOf, readMentions } from '../reread.js';

/** The stretch may stand in this item or where no item stands, but not in a heading and not in another item. */
function checkPlace({ notice }: Draft, index: number, range: Range): void {
  const foreign = notice.items.some((item, at) => at !== index && overlaps(item.range, range));
  const item = notice.items[index];
  if (foreign || (item && overlaps(item.problemRange, range))) impossible('outsideItem', { item: index });
}

/** What is left of a measure when a stretch of it becomes a measure of its own. */
function remainders(source: string, measure: MeasureText, cut: Range): MeasureText[] {
  if (!overlaps(measure.range, cut)) return [measure];
  const { range, marker, level } = measure;
  const before = trimmed(source, [range[0], Math.max(range[0], cut[0])]);
  const after = trimmed(source, [Math.min(range[1], cut[1]), range[1]]);
  const kept = [
    { range: before, marker },
    { range: after, marker: null },
  ].filter((part) => part.range[1] > part.range[0]);
  return kept.map((part) => ({ ...part, level, text: proseOf(source, part.range) }));
}

function isIntroduction({ introduction, measures }: NoticeItem, range: Range): boolean {
  return !introduction && measures.length > 0 && measures.every((measure) => measure.range[0] >= range[1]);
}

/** The introduction up to the stretch; what stands behind it in the introduction becomes a measure too. */
function cutIntroduction({ introduction }: NoticeItem, range: Range, source: string) {
  if (!introduction || !overlaps(introduction.range, range)) return { introduction, behind: [] };
  const whole = { marker: null, level: 1, ...introduction };
  const parts = remainders(source, whole, range);
  const before = parts.find((part) => part.range[0] < range[0]);
  return {
    introduction: before ? { text: before.text, range: before.range } : null,
    behind: parts.filter((part) => part.range[0] >= range[1]),
  };
}

function grown(outer: Range, inner: Range): Range {
  return [Math.min(outer[0], inner[0]), Math.max(outer[1], inner[1])];
}

/** Mentions inside a text that merely changes its owner stay; of a stretch that was not read, they are read. */
function mentionsWith({ notice }: Draft, item: NoticeItem, range: Range, text: string, source: string) {
  const pieces = [...item.measures, ...(item.introduction ? [item.introduction] : [])];
  if (pieces.some((piece) => covers(piece.range, range))) {
    return mentionsWhere(item, (one) => !overlaps(one, range) || covers(range, one));
  }
  return withMentionsOf(item, range, readMentions(notice, text, range, source));
}

/** Makes a measure out of a marked stretch of the source; before all measures, the missing introduction. */
export function addMeasure(draft: Draft, edit: EditOf<'addMeasure'>, source: string): Draft {
  const item = itemAt(draft, edit.item);
  const range = trimmed(source, markedRange(edit.range, source));
  checkPlace(draft, edit.item, range);
  const bounds = { range: grown(item.range, range), bodyRange: grown(item.bodyRange, range) };
  if (isIntroduction(item, range)) {
    const introduction = { text: proseOf(source, range), range };
    const mentions = mentionsWith(draft, item, range, introduction.text, source);
    return withItemFields(draft, edit.item, { ...bounds, introduction, ...mentions });
  }
  const added = pieceOf(source, range);
  const { introduction, behind } = cutIntroduction(item, range, source);
  const others = item.measures.flatMap((measure) => remainders(source, measure, range));
  const measures = [...behind, ...others, added].sort((a, b) => a.range[0] - b.range[0]);
  const mentions = mentionsWith(draft, item, range, added.text, source);
  return withItemFields(draft, edit.item, { ...bounds, introduction, measures, ...mentions });
}
