import {
  type CitedDocument,
  chineseDate,
  type Due,
  documentActionLabels,
  dueKindLabels,
  type Figure,
  isCivilDate,
  type Party,
} from '@bihuan/domain';

/** What a cell holds: text, a whole number, or a day. Null leaves it empty. */
export type CellValue = string | number | { day: string } | null;

/** `市住建局、市民政局`. */
export function partiesText(parties: readonly Party[]): string | null {
  return parties.length > 0 ? parties.map((party) => party.text).join('、') : null;
}

/** A day where the plan names one, else its words: 立行立改, 长期坚持 with its stages. */
export function dueValue(due: Due | null): CellValue {
  if (due === null) return null;
  switch (due.kind) {
    case 'date':
      return isCivilDate(due.date) ? { day: due.date } : due.date;
    case 'immediate':
      return due.wording ?? dueKindLabels.immediate;
    case 'longTerm':
      return longTermText(due.wording ?? dueKindLabels.longTerm, due.stages);
    case 'unclear':
      return due.wording;
  }
}

function longTermText(words: string, stages: readonly { date: string; goal: string }[]): string {
  return [words, ...stages.map(({ date, goal }) => `${chineseDate(date)}：${goal}`)].join('\n');
}

/** One document on a line: `《云岭市河道管护办法》（云水发〔2025〕3号，制定）`. */
export function documentsText(documents: readonly CitedDocument[]): string | null {
  const lines = documents.map(({ title, number, action }) => {
    const notes = [number, documentActionLabels[action] ?? action].filter(Boolean).join('，');
    return `《${title}》（${notes}）`;
  });
  return linesOf(lines, '\n');
}

/** `1.2万户、8600万元`, as the text has them. */
export function figuresText(figures: readonly Figure[]): string | null {
  return linesOf(
    figures.map((figure) => figure.text),
    '、',
  );
}

function linesOf(words: readonly string[], separator: string): string | null {
  return words.length > 0 ? [...new Set(words)].join(separator) : null;
}

/** `3` as a number, so that sheets sort by it; `3-1` or `03` as it stands. */
export function numberValue(number: string): CellValue {
  if (/^[1-9]\d{0,8}$/.test(number)) return Number(number);
  return number === '' ? null : number;
}
