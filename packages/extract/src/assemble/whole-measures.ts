import type { MeasureText, Notice } from '../notice.js';

/** What stands between two measures: the marker of the second, on a line of its own where the source has it so. */
function between(source: string, before: MeasureText, after: MeasureText): string {
  const gap = source.slice(before.range[1], after.range[0]);
  const words = gap.replace(/\s+/g, '');
  return /[\n\r]/.test(gap) ? `\n${words}` : words;
}

function whole(source: string, measures: readonly MeasureText[], index: number): MeasureText {
  const measure = measures[index] as MeasureText;
  let { text } = measure;
  let last = measure;
  for (let i = index + 1; i < measures.length; i += 1) {
    const next = measures[i] as MeasureText;
    // a list whose rows were sorted may have them out of order; such a measure stays its own
    if (next.level <= measure.level || next.range[0] < last.range[1]) break;
    text += between(source, last, next) + next.text;
    last = next;
  }
  return last === measure ? measure : { ...measure, text, range: [measure.range[0], last.range[1]] };
}

/**
 * The notice as `bihuan read --format json` writes it. In memory a measure is its own words only, so that
 * measures tile the body and can be edited one by one; on the wire it also holds the measures inside it, as the
 * labelling guide counts them.
 *
 * > (1)分类处置。一是清点账目。二是登记造册。
 *      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ level 1 on the wire; its own words end at 一是
 */
export function wholeMeasures(notice: Notice, source: string): Notice {
  return {
    ...notice,
    items: notice.items.map((item) => ({
      ...item,
      measures: item.measures.map((_, index) => whole(source, item.measures, index)),
    })),
  };
}
