import type { Page, Span } from '../../normalise/page.js';
import type { HeaderField, NoticeGenre, NoticeKind } from '../../notice.js';
import type { Closing } from '../closing.js';
import { readInspectedBody } from './body.js';
import { type Day, dateOf, readDays } from './days.js';
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
import { readPublished } from './published.js';
import { readRound } from './round.js';
import { chooseTeam, readAuthority } from './team.js';
import { readTitle } from './title.js';

/** Header fields by name, and what else the head of a text says. */
export interface Header {
  readonly fields: Partial<Record<HeaderField, Found>>;
  readonly kind: NoticeKind | null;
  readonly genre: NoticeGenre;
  /** A date of the lead that cannot be resolved: its place, and why. */
  readonly doubts: readonly { readonly span: Span; readonly isVague: boolean }[];
}

const RANGE_JOINT = /^(?:至|到|-|—|~|起至|开始至)+$/;
/** The days of an inspection lie this near to each other. */
const NEXT_TO = 4;

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The first two days of the sentence that a joint connects; a single one only where 起 follows it. */
function periodIn(text: string, { sentence, phrase }: Inspection): Period {
  const days = readDays(text, { start: sentence.start, end: phrase.start });
  for (const [i, from] of days.entries()) {
    const to = days[i + 1];
    const between = to ? text.slice(from.end, to.start) : '';
    if (to && to.start - from.end <= NEXT_TO && RANGE_JOINT.test(between)) return { from, to };
    if (/^(?:起|开始)/.test(text.slice(from.end, from.end + 2))) return { from, to: null };
  }
  return { from: null, to: null };
}

function foundDay(day: Day | null, after: string | null, rule: string): Found | null {
  const date = day && dateOf(day, after);
  return day && date && { span: day, value: date.value, certainty: date.certainty, rule };
}

/** The end of a period may borrow the year of its beginning. */
function endOf({ from, to }: Period, start: Found | null): Found | null {
  const after = start?.value ?? (from?.year ? `${from.year}-01-01` : null);
  return foundDay(to, after, 'lead-period');
}

/** The day on which the findings were told: the nearest before 反馈 in its sentence, outside the period. */
function feedbackDay(text: string, sentences: readonly FeedbackSentence[], period: Period): Day | null {
  const isOfPeriod = (day: Day) => day.start === period.from?.start || day.start === period.to?.start;
  for (const { sentence, at } of sentences) {
    const days = readDays(text, { start: sentence.start, end: at });
    const day = days.filter((one) => !isOfPeriod(one)).at(-1);
    if (day) return day;
  }
  return null;
}

function doubtful(days: readonly (Day | null)[]): Header['doubts'] {
  return days
    .filter((day) => day !== null)
    .filter((day) => day.isVague || day.month === null)
    .map((day) => ({ span: { start: day.start, end: day.end }, isVague: day.isVague }));
}

/** What stands before the lead: furniture and title. */
function openingOf(page: Page, lead: number, firstHeading: number): Span {
  return { start: 0, end: Math.min(lead, firstHeading, page.flat.text.length, LONGEST_LEAD) };
}

function nonNull(fields: Record<HeaderField, Found | null>): Header['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, found]) => found !== null));
}

/** Dates of the lead, resolved in the order in which one implies the year of the next. */
function readDates(text: string, inspection: Inspection | null, feedback: readonly FeedbackSentence[]) {
  const period = inspection ? periodIn(text, inspection) : { from: null, to: null };
  const inspectedFrom = foundDay(period.from, null, 'lead-period');
  const inspectedTo = endOf(period, inspectedFrom);
  const told = feedbackDay(text, feedback, period);
  const after = inspectedTo?.value ?? inspectedFrom?.value ?? null;
  const feedbackDate = foundDay(told, after, 'feedback-sentence');
  return { inspectedFrom, inspectedTo, feedbackDate, doubts: doubtful([period.from, period.to, told]) };
}

/** Reads the head of a page. `firstHeading` is where the first chapter begins. */
export function readHeader(page: Page, firstHeading: number, closing: Closing): Header {
  const { text } = page.flat;
  const inspection = readInspection(page);
  const feedback = readFeedback(page);
  const leadStart = inspection?.sentence.start ?? feedback[0]?.sentence.start ?? text.length;
  const opening = openingOf(page, leadStart, firstHeading);
  const title = readTitle(page, opening.end);
  const sentences = [inspection?.sentence, ...feedback.map(({ sentence }) => sentence)].filter(
    (one) => !!one,
  );
  const told = feedback.find(({ body }) => body)?.body ?? null;
  const kind = readKind(text, title?.span ?? null, inspection);
  const genre = readGenre(text, title?.span ?? null);
  const issuer = readIssuer(page, {
    title,
    signer: closing.signer,
    inspected: inspection?.body ?? null,
    told,
    isFromInspected: genre === 'notice',
  });
  const team = chooseTeam(text, sentences);
  const { doubts, ...dates } = readDates(text, inspection, feedback);
  const lead = { start: leadStart, end: Math.min(text.length, leadStart + 400) };
  const isWithoutTeam = kind === '审计' || kind === '督察';
  const fields = {
    title,
    issuer,
    inspectedBody: readInspectedBody(text, {
      inspection,
      told,
      title: title?.span ?? null,
      issuer: issuer?.span ?? null,
      isWithoutTeam,
    }),
    team,
    authority: readAuthority(text, team, lead),
    round: readRound(text, [
      ...(title ? [title.span] : []),
      ...sentences,
      { start: 0, end: Math.min(text.length, LONGEST_LEAD) },
    ]),
    ...dates,
    publishedDate: readPublished(page, opening, closing.date),
  };
  return { fields: nonNull(fields), kind, genre, doubts };
}
