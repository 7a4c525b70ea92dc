/** Whether somebody may do a deed of the rectification now: his role, and what speaks against the deed itself. */

import { mayDo, type PolicyObject } from '../../access/may-do.js';
import type { PolicyName } from '../../access/policies.js';
import type { ActorProfile } from '../../access/profile.js';
import { actorOf } from '../../access/profile.js';
import type { Verdict } from '../../decider.js';
import type { RectificationCommand } from '../commands.js';
import { whyNotRectification } from '../decide.js';
import type { RectificationState } from '../rectification.js';

/** Which row of the policy table each deed is asked by. */
export const rectificationPolicies: Record<RectificationCommand['type'], PolicyName> = {
  RegisterRectification: 'changeLedger',
  CorrectHeader: 'changeLedger',
  CorrectChapter: 'changeLedger',
  CorrectContact: 'changeLedger',
  AssignBody: 'changeLedger',
  NameOrgan: 'changeLedger',
  RecordMilestone: 'changeLedger',
  SetRule: 'changeLedger',
  WithdrawRule: 'changeLedger',
  DraftPlanRound: 'changeLedger',
  HoldConsultation: 'changeLedger',
  RecordOpinion: 'changeLedger',
  AnswerOpinion: 'changeLedger',
  AdoptRectificationPlan: 'adoptPlan',
  AmendRectificationPlan: 'amendPlan',
  IssueReminder: 'sendReminder',
  OpenCheckRound: 'recordCheck',
  CommitLookBack: 'changeLedger',
  DrawLookBack: 'lookBack',
  EvaluateRectification: 'evaluate',
  ReturnRectification: 'superiorReturn',
  ConcludeRectification: 'changeLedger',
  ReopenRectification: 'changeLedger',
};

/** Who asks, and how he is related to the rectification. */
export interface RectificationContext {
  actor: ActorProfile;
  /** The inspected body and all above it. */
  under: readonly string[];
  /** Instant, UTC. */
  at: string;
}

/** Like `whyNotRectification`, asked for somebody: the server and the button get the same answer. */
export function mayNotRectification(
  command: RectificationCommand,
  state: RectificationState,
  { actor, under, at }: RectificationContext,
): Verdict {
  const object: PolicyObject = { rectificationId: command.rectificationId, under };
  const forbidden = mayDo(actor, rectificationPolicies[command.type], object);
  if (forbidden) return { refusal: forbidden, warnings: [] };
  return whyNotRectification(command, state, { actor: actorOf(actor, null) ?? { kind: 'local' }, at });
}
