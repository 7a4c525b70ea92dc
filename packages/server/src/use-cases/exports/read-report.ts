import { type Brief, briefOf, type KnownRectification, loopOf } from '@bihuan/domain';
import type { Deed } from '../ledger.js';
import { localDate } from '../local-date.js';
import { workAsSeen } from '../rectifications/work-as-seen.js';
import { exportScope } from './export-scope.js';
import { type LiveLedger, liveLedgerIn } from './read-ledger.js';

/** What a report to the superior is drafted from. */
export interface ReportRecords extends LiveLedger {
  /** The work above the findings, as far as the reader sees it. */
  work: KnownRectification;
  /** Over the whole time of the rectification. */
  brief: Brief;
}

/**
 * The findings that the caller may take out with the work above them, as of one moment.
 * @throws Refused `unknownRectification`, also for one that is not in sight
 */
export async function readReport(deed: Deed, rectificationId: string): Promise<ReportRecords> {
  return deed.store.snapshot(async (tx) => {
    const ledger = await liveLedgerIn(tx, deed, rectificationId);
    const work = await workAsSeen(tx, exportScope(deed), ledger.rectification);
    return { ...ledger, work, brief: wholeBrief(ledger, work, localDate(deed.caller.at)) };
  });
}

/** From the first day that anything is known of until today. */
function wholeBrief({ rectification, findings }: LiveLedger, work: KnownRectification, today: string): Brief {
  const { feedbackDate } = rectification.content.header;
  const { feedbackReceived } = loopOf(work).milestones;
  const known = [localDate(rectification.registeredAt), feedbackDate, feedbackReceived];
  const [from = today] = known.filter((day) => typeof day === 'string').sort();
  return briefOf(findings, { from, to: today }, today);
}
