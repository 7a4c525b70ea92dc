import type { FindingPage } from '@bihuan/contract';
import { Card } from '../../parts/card.js';
import { SignedContent } from './deeds/signed-content.js';

const UNDER_REVIEW = ['submitted', 'endorsed', 'verified'];

/** 申请销号: what whoever reviews, verifies or signs reads first. */
export function SubmissionCard({ finding }: { finding: FindingPage }) {
  const submission = finding.course?.submissions.at(-1);
  if (!submission || !UNDER_REVIEW.includes(finding.status)) return null;
  const who = submission.by.name ?? '';
  return (
    <Card
      title="申请销号"
      note={`${submission.by.unit} ${who} ${submission.on} ・ 第 ${submission.round} 轮`}
    >
      <SignedContent finding={finding} />
    </Card>
  );
}
