import type { MeasureText, NoticeItem } from '../../notice.js';
import { mentionsWhere, withMentionsOf } from '../body.js';
import { covers, type Draft, itemAt, measureAt, withItemFields } from '../draft.js';
import type { EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';
import { readMentions } from '../reread.js';

/** Other words for a measure; figures, documents and dates are read again from them. */
export function setMeasure(draft: Draft, edit: EditOf<'setMeasure'>, source: string): Draft {
  const { item: index, measure: place } = edit;
  const item = itemAt(draft, index);
  const measure = measureAt(item, place);
  const text = edit.value.trim();
  if (text === '') impossible('emptyText', {});
  if (text === measure.text) return draft;
  const fresh = readMentions(draft.notice, text, measure.range, source);
  const measures = item.measures.with(place, { ...measure, text });
  return withItemFields(draft, index, { measures, ...withMentionsOf(item, measure.range, fresh) });
}

/** 1, or 2 for a measure inside the one before it. */
export function setMeasureLevel(draft: Draft, edit: EditOf<'setMeasureLevel'>): Draft {
  const { item: index, measure: place, value } = edit;
  const item = itemAt(draft, index);
  const measure = measureAt(item, place);
  if (value !== 1 && value !== 2) impossible('notAllowed', { found: String(value), allowed: '1、2' });
  return withItemFields(draft, index, { measures: item.measures.with(place, { ...measure, level: value }) });
}

/** The measure and those inside it: the following ones of a deeper level. */
function family({ measures }: NoticeItem, place: number, first: MeasureText): MeasureText[] {
  const length = measures.slice(place + 1).findIndex(({ level }) => level <= first.level);
  return measures.slice(place, length === -1 ? undefined : place + 1 + length);
}

/** Takes a measure out, with the measures inside it and all that was read in them. */
export function deleteMeasure(draft: Draft, { item: index, measure: place }: EditOf<'deleteMeasure'>): Draft {
  const item = itemAt(draft, index);
  const gone = family(item, place, measureAt(item, place));
  const isGone = (range: NoticeItem['range']) => gone.some((measure) => covers(measure.range, range));
  const measures = item.measures.filter((measure) => !gone.includes(measure));
  return withItemFields(draft, index, { measures, ...mentionsWhere(item, (range) => !isGone(range)) });
}
