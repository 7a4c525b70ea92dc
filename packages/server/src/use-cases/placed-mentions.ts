import type { FindingContent, Measure, Place } from '@bihuan/domain';
import { type DatedHeader, mentionsIn } from './mentions-in.js';

type Placed = Pick<FindingContent, 'figures' | 'documents' | 'dates' | 'accountability'>;

/** The mentions in the texts of a typed finding, each with identity and place. */
export function placedMentions(
  introduction: string | null,
  measures: readonly Measure[],
  header: DatedHeader | undefined,
  newId: () => string,
): Placed {
  const texts: [Place, string][] = measures.map(({ id, text }) => [id, text]);
  if (introduction !== null) texts.unshift(['introduction', introduction]);
  const read = texts.map(([place, text]) => ({ place, mentions: mentionsIn(text, header) }));
  const placed = <M extends object>(place: Place, list: M[]) =>
    list.map((mention) => ({ ...mention, id: newId(), place }));
  return {
    figures: read.flatMap(({ place, mentions }) => placed(place, mentions.figures)),
    documents: read.flatMap(({ place, mentions }) => placed(place, mentions.documents)),
    dates: read.flatMap(({ place, mentions }) => placed(place, mentions.dates)),
    accountability: read.flatMap(({ place, mentions }) => placed(place, mentions.accountability)),
  };
}
