import type { HeldRole } from '../../access/profile.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { Signature } from '../../signature/signature.js';
import type { FindingIn, LiveFinding, WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { idsOf, rolesUnder } from '../loop/holders.js';
import type { Endorse } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { signed } from '../loop/sign.js';
import { standingIn, withCourse, workOf } from '../loop/transitions.js';

/** 审核同意: each lead leader; again where content was corrected after he had signed. */
export const endorse: LoopDeed<Endorse, 'submitted' | 'endorsed' | 'verified'> = {
  policy: 'endorse',
  from: ['submitted', 'endorsed', 'verified'],
  onPaper: true,
  roleFor: leaderRole,
  whyNot: (finding, context) =>
    leaderObjection('Endorse', finding, context) ??
    ownSubmissionObjection(finding, context) ??
    (finding.status !== 'submitted' && endorsementStands(finding)
      ? refusal('wrongState', { deed: 'Endorse', status: finding.status })
      : null),
  objection: ({ opinion }) => openTextObjection(opinion),
  decide({ opinion }, finding, doing) {
    const before = endorsements(finding);
    const mine = doing.role.postId;
    const others = leaderPosts(finding).filter((post) => post !== mine);
    const complete = others.every((post) => before.some(({ by }) => by.postId === post));
    if (!complete && before.some(({ by }) => by.postId === mine)) return [];
    const signing = { deed: 'endorse', capacity: 'leadLeader', verificationId: null } as const;
    const data = { signature: signed(finding, signing, doing), opinion, complete };
    return [{ type: 'SubmissionEndorsed', data }];
  },
};

function leaderPosts({ content }: LiveFinding): string[] {
  return idsOf(content.leadLeaders);
}

/** The role in the very post that is named as lead leader. */
export function leaderRole(
  finding: LiveFinding,
  _context: FindingContext,
  roles: readonly HeldRole[],
): HeldRole | undefined {
  const posts = leaderPosts(finding);
  return roles.find(({ postId }) => posts.includes(postId));
}

/** Refuses whoever is named in the finding otherwise than as its lead leader. */
export function leaderObjection(
  deed: 'Endorse' | 'ReturnSubmission',
  finding: WorkingFinding,
  context: FindingContext,
): Refusal | null {
  const policy = deed === 'Endorse' ? 'endorse' : 'returnSubmission';
  if (leaderRole(finding, context, rolesUnder(policy, finding, context))) return null;
  const holder = finding.content.leadLeaders.map(({ text }) => text).join('、');
  return refusal('notYourDuty', { deed, holder: holder === '' ? '牵头领导' : holder });
}

/** Whoever submitted does not endorse: neither in his own name nor by typing for the leader. */
function ownSubmissionObjection({ course }: WorkingFinding, context: FindingContext): Refusal | null {
  const people = [context.actor, context.onBehalfOf].flatMap((profile) =>
    profile?.kind === 'person' ? [profile.personId] : [],
  );
  const own = course.submissions.some(
    ({ round, by }) => round === course.round && people.includes(by.personId),
  );
  return own ? refusal('sameActor', { deed: 'Endorse' }) : null;
}

function endorsements(finding: WorkingFinding): Signature[] {
  return standingIn(finding).filter(({ deed }) => deed === 'endorse');
}

/** Whether every lead leader who endorsed in this round still stands by the content as it is. */
export function endorsementStands(finding: WorkingFinding): boolean {
  const standing = endorsements(finding);
  if (standing.length === 0) return false;
  const posts = leaderPosts(finding);
  const lapsed = finding.course.signatures.filter(
    ({ deed, round, void: mark, by }) =>
      deed === 'endorse' && round === finding.course.round && mark !== null && posts.includes(by.postId),
  );
  return lapsed.every(({ by }) => standing.some((signature) => signature.by.postId === by.postId));
}

export function submissionEndorsed(
  finding: WorkingFinding,
  { signature, complete }: LoopDataOf<'SubmissionEndorsed'>,
): WorkingFinding {
  const endorsed = withCourse(finding, ({ signatures }) => ({ signatures: [...signatures, signature] }));
  if (!complete || endorsed.status !== 'submitted') return endorsed;
  return { ...workOf(endorsed), status: 'endorsed', pending: null } satisfies FindingIn<'endorsed'>;
}
