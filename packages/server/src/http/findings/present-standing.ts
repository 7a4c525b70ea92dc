import type { CourseView, Decision as DecisionView } from '@bihuan/contract';
import {
  acceptanceDue,
  type Decision,
  type FindingIn,
  isReached,
  type LiveFinding,
  stageAhead,
} from '@bihuan/domain';
import type { Names } from '@bihuan/store';
import { doneView } from './done-view.js';
import { picked } from './picked.js';

/** What belongs to the state itself: stages, outcome, and the decision that waits for its second signature. */
export function standingView(
  finding: LiveFinding,
  names: Names,
): Pick<CourseView, 'stages' | 'outcome' | 'pending'> {
  const pending = 'pending' in finding ? finding.pending : null;
  const outcome = finding.status === 'signedOff' ? finding.outcome : null;
  return {
    stages: finding.status === 'longTerm' ? stagesView(finding, names) : [],
    outcome: outcome && {
      kind: outcome.kind,
      ground: outcome.kind === 'notImplemented' ? outcome.ground : null,
    },
    pending: pending && {
      decision: decisionView(pending.decision),
      signatureId: pending.firstSignatureId,
    },
  };
}

function stagesView(finding: FindingIn<'longTerm'>, names: Names): CourseView['stages'] {
  const ahead = stageAhead(finding);
  return finding.stages.map((stage) => ({
    ...picked(stage, 'id', 'date', 'goal'),
    reached: isReached(stage),
    nextCheck: stage === ahead ? acceptanceDue(finding, stage) : null,
    acceptances: stage.acceptances.map((entry) => ({
      ...doneView(entry, names),
      ...picked(entry, 'methods', 'date', 'findings', 'accepted'),
    })),
  }));
}

function decisionView(decision: Decision): DecisionView {
  switch (decision.kind) {
    case 'resolved':
      return { kind: 'resolved' };
    case 'notImplemented':
      return {
        ...picked(decision, 'kind', 'ground'),
        approval: picked(decision.approval, 'title', 'number', 'authority', 'date'),
      };
    case 'longTerm':
      return {
        ...picked(decision, 'kind', 'minutes'),
        stages: decision.stages.map((stage) => picked(stage, 'date', 'goal')),
      };
  }
}
