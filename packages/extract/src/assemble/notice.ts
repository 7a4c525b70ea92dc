import { inOrder, lintNotice } from '../lint/lint-notice.js';
import { cut, rangeOf, type Span, surfaceOf } from '../normalise/page.js';
import type { Notice } from '../notice.js';
import type { DateContext } from '../recognise/dates.js';
import { recogniseQuantities } from '../recognise/quantities.js';
import type { StatisticSpan } from '../recognise/statistics/statistics.js';
import type { Resolved } from '../resolve/resolved.js';
import { diagnose } from './diagnostics/diagnose.js';
import { assembleHeader } from './header.js';
import { assembleItem } from './item.js';

function assembleStatistic(
  { page }: Resolved,
  { span, what, value, unit }: StatisticSpan,
): Notice['statistics'][number] {
  return { text: surfaceOf(page, span), what, value, unit, range: rangeOf(page, span) };
}

function assembleOrganisation({ page, organisation }: Resolved): Notice['organisation'] {
  if (!organisation) return null;
  return {
    range: rangeOf(page, organisation),
    quantities: recogniseQuantities(cut(page.flat, organisation), page.source),
  };
}

function assembleContact({ page, contact }: Resolved): Notice['contact'] {
  const words = (span: Span | null) => span && surfaceOf(page, span);
  return { phone: words(contact.phone), email: words(contact.email), post: words(contact.post) };
}

/** Puts what was resolved into the form of the contract: surfaces and ranges of the source. */
export function assemble(resolved: Resolved): Notice {
  const { page, header, labels } = resolved;
  const head = assembleHeader(page, header);
  const context: DateContext = {
    year: null,
    feedbackDate: head.feedbackDate,
    publishedDate: head.publishedDate,
  };
  const notice: Notice = {
    ...head,
    truncated: resolved.truncation !== null,
    statistics: resolved.statistics.map((statistic) => assembleStatistic(resolved, statistic)),
    organisation: assembleOrganisation(resolved),
    items: resolved.findings.map((finding) => assembleItem({ page, labels, context }, finding)),
    nextSteps: resolved.nextSteps.map((span) => surfaceOf(page, span)),
    nextStepsRange: resolved.nextChapter && rangeOf(page, resolved.nextChapter),
    contact: assembleContact(resolved),
    diagnostics: [],
  };
  const diagnostics = [...diagnose(resolved, notice), ...lintNotice(notice, page.source)];
  return { ...notice, diagnostics: inOrder(diagnostics) };
}
