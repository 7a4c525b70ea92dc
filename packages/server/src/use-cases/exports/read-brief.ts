import { analysisOf, type Brief, briefOf, type LiveFinding, monthOf } from '@bihuan/domain';
import type { RectificationRecord } from '@bihuan/store';
import type { Deed } from '../ledger.js';
import { localDate } from '../local-date.js';
import { extentSentence } from './extent-sentence.js';
import { readLiveLedger } from './read-ledger.js';

/** `2026-08` is a month, `2026-Q3` a quarter. */
export type BriefPeriod = string;

/** What a brief is written from. */
export interface BriefRecords {
  rectification: RectificationRecord;
  findings: LiveFinding[];
  brief: Brief;
  /** What a brief says of itself that does not count every finding; null for a complete one. */
  extent: string | null;
}

/**
 * The brief of a month or the analysis of a quarter over the findings that the caller may take out; where they
 * stand is as of today in Beijing.
 * @throws Refused `unknownRectification`
 */
export async function readBrief(
  deed: Deed,
  rectificationId: string,
  period: BriefPeriod,
): Promise<BriefRecords> {
  const ledger = await readLiveLedger(deed, rectificationId);
  const { rectification, findings } = ledger;
  const brief = briefOver(findings, period, localDate(deed.caller.at));
  return { rectification, findings, brief, extent: extentSentence(ledger) };
}

function briefOver(findings: readonly LiveFinding[], period: BriefPeriod, today: string): Brief {
  const year = Number(period.slice(0, 4));
  const quarter = /-Q([1-4])$/.exec(period)?.[1];
  return quarter === undefined
    ? briefOf(findings, monthOf(year, Number(period.slice(5))), today)
    : analysisOf(findings, { year, quarter: Number(quarter) }, today);
}
