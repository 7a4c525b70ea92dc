import type { Duties, MeasureText, Notice, NoticeItem } from '@bihuan/extract';

/** A measure of a list, which may have duties of its own: its person, its deadlines. */
export interface ListMeasure extends MeasureText {
  /** What the measure's own row says and other rows of the item do not; null where nothing differs. */
  duties: Duties | null;
}

export interface ListItem extends NoticeItem {
  measures: ListMeasure[];
}

/** An office's lists as a notice of genre `plan`. */
export interface ListNotice extends Notice {
  items: ListItem[];
}

/** Duties of which nothing is known. */
export function noDuties(): Duties {
  return {
    leadLeaders: [],
    leadUnits: [],
    participatingUnits: [],
    responsibleSection: null,
    responsiblePerson: null,
    resultsDue: null,
    completionDue: null,
    acceptanceCriterion: null,
  };
}
