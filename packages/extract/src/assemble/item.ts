import { cut, isVerbatim, type Page, rangeOf, surfaceOf, trim } from '../normalise/page.js';
import type { ItemStatus, MeasureText, NoticeItem } from '../notice.js';
import type { DateContext } from '../recognise/dates.js';
import { readItemFacts } from '../recognise/item-facts.js';
import type { Label } from '../recognise/labels.js';
import { within } from '../recognise/labels.js';
import { readDuties } from '../resolve/duties.js';
import type { BodyParts, MeasureSpan } from '../resolve/measures.js';
import type { ResolvedFinding } from '../resolve/resolved.js';
import { statusOf, statusOfBody } from '../resolve/status.js';

/** What `assembleItem` draws on besides the finding. */
export interface ItemSources {
  readonly page: Page;
  readonly labels: readonly Label[];
  readonly context: DateContext;
}

function measureText(page: Page, { marker, level, span }: MeasureSpan): MeasureText {
  return {
    marker: marker && surfaceOf(page, marker),
    level,
    text: surfaceOf(page, span),
    range: rangeOf(page, span),
  };
}

/** Measures and introduction of a body as the reader hands them out. */
export function assembleParts(
  page: Page,
  { introduction, measures }: BodyParts,
): Pick<NoticeItem, 'introduction' | 'measures'> {
  return {
    introduction: introduction && { text: surfaceOf(page, introduction), range: rangeOf(page, introduction) },
    measures: measures.map((measure) => measureText(page, measure)),
  };
}

const LONGEST_STATUS = 60;

/** What the finding says of itself (a status line, its first sentence), else what its section says. */
function statusIn({ page, labels }: ItemSources, { body, status }: ResolvedFinding): ItemStatus {
  const { text } = page.flat;
  const label = within(labels, body).find(({ kind }) => kind === 'status');
  const line = label
    ? (text.slice(label.end, label.end + LONGEST_STATUS).split(/[\n。;]/, 1)[0] as string)
    : '';
  const own = label
    ? statusOf(line)
    : statusOfBody(text.slice(body.start, Math.min(body.end, body.start + 80)).trimStart());
  return own === 'unspecified' ? status : own;
}

// > 关于“公开不 and 够”问题    > 关于“公开不\ufffd够”问题
//             ^^^^^                         ^
const STRAY = /[\u4e00-\u9fff] ?[a-z]{2,5} ?[\u4e00-\u9fff]|\ufffd/;

/** The heading is broken by a line break, by stray letters, by lost characters or by the end of the text. */
function isDamaged(page: Page, { problem, heading, rule }: ResolvedFinding): boolean {
  const whole = rule === 'labelled' ? problem : { start: heading.start, end: heading.end };
  const printed = page.source.slice(...rangeOf(page, whole)).trim();
  const isBroken = /[\n\r]/.test(printed) || STRAY.test(printed) || !isVerbatim(page, problem);
  return isBroken || rule === 'quoted-broken-off' || rule === 'between-findings';
}

/** One finding as the reader hands it out. */
export function assembleItem(sources: ItemSources, finding: ResolvedFinding): NoticeItem {
  const { page, labels, context } = sources;
  const { heading, problem, section } = finding;
  const body = trim(page.flat.text, finding.body);
  return {
    number: surfaceOf(page, finding.number),
    level: finding.level,
    section: section && surfaceOf(page, section),
    status: statusIn(sources, finding),
    problem: surfaceOf(page, problem).replace(/\n/g, ''),
    problemRange: rangeOf(page, problem),
    range: rangeOf(page, { start: heading.start, end: Math.max(heading.end, body.end) }),
    bodyRange: rangeOf(page, body),
    certainty: isVerbatim(page, problem) ? finding.certainty : 'inferred',
    rule: finding.rule,
    damage: isDamaged(page, finding),
    ...assembleParts(page, finding.parts),
    ...readItemFacts(cut(page.flat, body), page.source, context),
    duties: readDuties({ page, labels: within(labels, body), writtenOn: writtenOn(context) }, body),
  };
}

/** When a plan or notice was written: deadlines without a year come after it. */
function writtenOn({ publishedDate, feedbackDate }: DateContext): string | null {
  return publishedDate ?? feedbackDate;
}
