import {
  chineseDate,
  type FindingContent,
  levelLabels,
  REPORTED_NOT_VERIFIED,
  type Reported,
  reportedStatusLabels,
} from '@bihuan/domain';
import type { LedgerRecords } from './ledger-records.js';

/** `云岭市巡视整改台账`. */
export function ledgerTitle({ header }: LedgerRecords): string {
  return `${header.inspectedBody ?? header.issuer ?? ''}${header.kind ?? ''}整改台账`;
}

/** Body, team, round, dates and counts; every count names the level it counts. */
export function ledgerSubtitle({ header, findings, date, extent }: LedgerRecords): string {
  const team = [header.round, header.inspectionTeam].filter(Boolean).join(' ');
  return [
    header.inspectedBody && `被巡视党组织：${header.inspectedBody}`,
    team && `巡视情况：${team}`,
    header.feedbackDate && `反馈日期：${chineseDate(header.feedbackDate)}`,
    levelCounts(findings),
    reportedCounts(findings),
    `制表日期：${chineseDate(date)}`,
    extent,
  ]
    .filter(Boolean)
    .join('　');
}

function levelCounts(findings: readonly FindingContent[]): string {
  const counts = ([1, 2, 3] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count > 0 ? [`${levelLabels[level]}${count}个`] : [];
  });
  const measures = findings.reduce((sum, finding) => sum + finding.measures.length, 0);
  return [...counts, `措施${measures}条`].join('、');
}

function reportedCounts(findings: readonly FindingContent[]): string | null {
  const statuses: readonly Reported['status'][] = ['completed', 'ongoing', 'unspecified'];
  const counts = statuses.flatMap((status) => {
    const count = findings.filter((finding) => finding.reported?.status === status).length;
    return count > 0 ? [`${reportedStatusLabels[status]}${count}个`] : [];
  });
  return counts.length > 0 ? `${counts.join('、')}（${REPORTED_NOT_VERIFIED}）` : null;
}
