import type { Page, Span } from '../../normalise/page.js';
import type { HeaderField, NoticeGenre, NoticeKind } from '../../notice.js';
import type { Closing } from '../closing.js';
import { readInspectedBody } from './body.js';
import type { Found } from './field.js';
import { readGenre, readKind } from './genre.js';
import { readIssuer } from './issuer.js';
import {
  type FeedbackSentence,
  type Inspection,
  LONGEST_LEAD,
  readFeedback,
  readInspection,
} from './lead.js';
import { type DateDoubt, readLeadDates } from './lead-dates.js';
import { readPublished } from './published.js';
import { readRound } from './round.js';
import { chooseTeam, readAuthority } from './team.js';
import { readTitle } from './title.js';

/** Header fields by name, and what else the head of a text says. */
export interface Header {
  readonly fields: Partial<Record<HeaderField, Found>>;
  readonly kind: NoticeKind | null;
  readonly genre: NoticeGenre;
  readonly doubts: readonly DateDoubt[];
}

/** The sentences about inspection and feedback, and what stands before them. */
interface Lead {
  readonly inspection: Inspection | null;
  readonly feedback: readonly FeedbackSentence[];
  readonly sentences: readonly Span[];
  /** Whom the team told. */
  readonly told: Span | null;
  /** Furniture and title. */
  readonly opening: Span;
  /** The first sentences of the text proper. */
  readonly beginning: Span;
}

/** The deployment to which a lead refers stands in its first sentences. */
const BEGINNING = 400;

function readLead(page: Page, firstHeading: number): Lead {
  const { length } = page.flat.text;
  const inspection = readInspection(page);
  const feedback = readFeedback(page);
  const sentences = feedback.map(({ sentence }) => sentence);
  const start = inspection?.sentence.start ?? sentences[0]?.start ?? length;
  return {
    inspection,
    feedback,
    sentences: inspection ? [inspection.sentence, ...sentences] : sentences,
    told: feedback.find(({ body }) => body)?.body ?? null,
    opening: { start: 0, end: Math.min(start, firstHeading, LONGEST_LEAD) },
    beginning: { start, end: Math.min(length, start + BEGINNING) },
  };
}

/** Who inspected, by whose order, in which round. */
function readTeamFields(text: string, { sentences, inspection, beginning }: Lead, title: Span | null) {
  const team = chooseTeam(text, sentences);
  const authority = readAuthority(text, team, beginning);
  const context = {
    authority: authority && text.slice(authority.span.start, authority.span.end),
    verb: inspection?.verb ?? null,
  };
  const further = { start: 0, end: Math.min(text.length, LONGEST_LEAD) };
  const round = readRound(text, title ? [title, ...sentences] : sentences, further, context);
  return { team, authority, round };
}

/** Who publishes, and who was inspected. */
function readParties(page: Page, lead: Lead, title: Found | null, closing: Closing, kinds: Kinds) {
  const { inspection, told } = lead;
  const inspected = inspection?.body ?? null;
  const isFromInspected = kinds.genre === 'notice';
  const issuer = readIssuer(page, { title, signer: closing.signer, inspected, told, isFromInspected });
  const inspectedBody = readInspectedBody(page.flat.text, {
    inspection,
    told,
    title: title?.span ?? null,
    issuer: issuer?.span ?? null,
    isWithoutTeam: kinds.kind === '审计' || kinds.kind === '督察',
  });
  return { issuer, inspectedBody };
}

interface Kinds {
  readonly kind: NoticeKind | null;
  readonly genre: NoticeGenre;
}

function nonNull(fields: Record<HeaderField, Found | null>): Header['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, found]) => found !== null));
}

/** Reads the head of a page. `firstHeading` is where the first chapter begins. */
export function readHeader(page: Page, firstHeading: number, closing: Closing): Header {
  const { text } = page.flat;
  const lead = readLead(page, firstHeading);
  const title = readTitle(page, lead.opening.end);
  const titleSpan = title?.span ?? null;
  const kinds = { kind: readKind(text, titleSpan, lead.inspection), genre: readGenre(text, titleSpan) };
  const { doubts, ...dates } = readLeadDates(text, lead.inspection, lead.feedback);
  const fields = nonNull({
    title,
    ...readParties(page, lead, title, closing, kinds),
    ...readTeamFields(text, lead, titleSpan),
    ...dates,
    publishedDate: readPublished(page, lead.opening, closing.date),
  });
  return { fields, ...kinds, doubts };
}
