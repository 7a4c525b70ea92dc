/**
 * Mentions are figures, documents, dates and sanctions that stand in the words of a finding. The rule that all
 * of this keeps: the slice `at` of the text of its place is the mention (for a document, it holds the title).
 */

import { type Refusal, refusal } from '../refusal.js';
import type { ReadMentions } from './commands.js';
import type { PlacedMentions } from './events.js';
import type { Accountability, CitedDate, CitedDocument, Figure, FindingContent, Place } from './finding.js';

/** Any mention, as far as its position is concerned. */
type AnyMention = Figure | CitedDate | Accountability | CitedDocument;

/** The lists of a finding that hold mentions. */
export const MENTION_LISTS = ['figures', 'documents', 'dates', 'accountability'] as const;

/** The text that mentions of this place stand in; null when the place does not exist. */
export function textOfPlace(content: FindingContent, place: Place): string | null {
  if (place === 'introduction') return content.introduction;
  return content.measures.find(({ id }) => id === place)?.text ?? null;
}

/** Whether the slice is the mention. */
export function standsInText(mention: Omit<AnyMention, 'id' | 'place'>, text: string): boolean {
  const [start, end] = mention.at;
  if (start < 0 || end <= start || end > text.length) return false;
  const slice = text.slice(start, end);
  return 'title' in mention ? slice.includes((mention as CitedDocument).title) : slice === surface(mention);
}

function surface(mention: Omit<AnyMention, 'id' | 'place'>): string {
  return 'title' in mention ? (mention as CitedDocument).title : (mention as Figure).text;
}

/** What speaks against these mentions in this text: the first that does not stand there. */
export function mentionObjection(mentions: ReadMentions, text: string): Refusal | null {
  for (const list of MENTION_LISTS) {
    const stray = mentions[list].find((mention) => !standsInText(mention, text));
    if (stray) return strayRefusal(list, surface(stray), text.slice(...stray.at));
  }
  return null;
}

function strayRefusal(list: (typeof MENTION_LISTS)[number], text: string, found: string): Refusal {
  return list === 'figures'
    ? refusal('figureNotInText', { text, found })
    : refusal('mentionNotInText', { text, found });
}

/** The same for a whole finding, whose mentions already have their places. */
export function placedMentionObjection(content: FindingContent): Refusal | null {
  for (const list of MENTION_LISTS) {
    for (const mention of content[list]) {
      const text = textOfPlace(content, mention.place) ?? '';
      if (!standsInText(mention, text)) {
        return strayRefusal(list, surface(mention), text.slice(...mention.at));
      }
    }
  }
  return null;
}

/** Gives read mentions their identity and place. */
export function placeMentions(mentions: ReadMentions, place: Place, newId: () => string): PlacedMentions {
  const placed = <M extends object>(list: M[]) => list.map((mention) => ({ ...mention, id: newId(), place }));
  return {
    figures: placed(mentions.figures),
    documents: placed(mentions.documents),
    dates: placed(mentions.dates),
    accountability: placed(mentions.accountability),
  };
}

/** The finding without the mentions of these places. */
export function withoutMentionsOf(content: FindingContent, places: ReadonlySet<Place>): FindingContent {
  const kept = <M extends { place: Place }>(list: M[]) => list.filter(({ place }) => !places.has(place));
  return {
    ...content,
    figures: kept(content.figures),
    documents: kept(content.documents),
    dates: kept(content.dates),
    accountability: kept(content.accountability),
  };
}

/** The finding with these mentions behind those that it has. */
export function withMentions(content: FindingContent, mentions: PlacedMentions): FindingContent {
  return {
    ...content,
    figures: [...content.figures, ...mentions.figures],
    documents: [...content.documents, ...mentions.documents],
    dates: [...content.dates, ...mentions.dates],
    accountability: [...content.accountability, ...mentions.accountability],
  };
}
