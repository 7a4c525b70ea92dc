import type { Notice, NoticeItem } from '@bihuan/extract';

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What a notice says of one finding, less its numbering and its places. */
export interface Comparable {
  problem: string;
  status: string;
  measures: string[];
  documents: string[];
  quantities: string[];
}

function comparable({ problem, status, measures, documents, quantities }: NoticeItem): Comparable {
  return {
    problem: squeezed(problem),
    status,
    measures: measures.map(({ marker, text }) => squeezed(`${marker ?? ''}${text}`)),
    documents: documents.map(({ title, number, action }) => `${squeezed(title)} ${number} ${action}`),
    quantities: quantities.map(({ text, value, unit, qualifier }) => `${text} ${value} ${unit} ${qualifier}`),
  };
}

/** The findings of a notice for comparison, in the order of their words. */
export function comparables({ items }: Notice): Comparable[] {
  return items.map(comparable).sort((a, b) => (a.problem < b.problem ? -1 : 1));
}

/** The same without facts: a plan also states goals, which stand in none of its measures. */
export function withoutFacts(items: readonly Comparable[]): Pick<Comparable, 'problem' | 'measures'>[] {
  return items.map(({ problem, measures }) => ({ problem, measures }));
}
