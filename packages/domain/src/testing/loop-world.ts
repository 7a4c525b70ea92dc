/** An invented city whose findings go through the loop: 云岭市 does not exist, nor does anybody in it. */

import { actorOf } from '../access/profile.js';
import type { CommandMeta } from '../decider.js';
import { decideFinding, objectionTo } from '../finding/decide.js';
import { evolveFinding } from '../finding/evolve.js';
import type { FindingContent, FindingIn, FindingState } from '../finding/finding.js';
import type { FindingContext } from '../finding/loop/context.js';
import type { LoopCommand } from '../finding/loop/loop-commands.js';
import type { RefusalCode } from '../refusals.js';
import { findingContent, measure, meta, registered } from './fictions.js';
import { type PersonName, people, units } from './loop-people.js';
import { sha256 } from './sha256.js';

export { type PersonName, people, units };

export const TODAY = '2026-08-25';

/** What the loop knows when this person acts. */
export function contextOf(name: PersonName, changes: Partial<FindingContext> = {}): FindingContext {
  const actor = people[name];
  const on = changes.on ?? TODAY;
  return {
    actor,
    actorUnitIds: actor.roles.map(({ unitId }) => unitId),
    onBehalfOf: null,
    at: `${on}T02:42:00.000Z`,
    on,
    rectification: { closed: false, under: ['u-city'], feedbackDate: '2026-05-20' },
    isLeaf: true,
    units,
    ...changes,
  };
}

let ids = 0;
/** Circumstances of one deed; identifiers count on from test to test. */
export function metaOf(context: FindingContext): CommandMeta {
  const { actor, at } = context;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const by = actorOf(actor, null) ?? meta().actor;
  return {
    actor: by,
    at,
    newId,
    loop: { contextOf: () => context, hash: sha256 },
  };
}

/** A command without the finding that it is about: all are about `f1`. */
export type Asked = LoopCommand extends infer C
  ? C extends LoopCommand
    ? Omit<C, 'findingId'>
    : never
  : never;

function commandOf(asked: Asked): LoopCommand {
  return { ...asked, findingId: 'f1' } as LoopCommand;
}

/** The events of the deed. @throws Refused */
export function eventsOf(state: FindingState, asked: Asked, context: FindingContext) {
  return decideFinding(commandOf(asked), state, metaOf(context));
}

/** The state after this person has done it. @throws Refused */
export function done(
  state: FindingState,
  asked: Asked,
  name: PersonName,
  changes: Partial<FindingContext> = {},
): FindingState {
  return eventsOf(state, asked, contextOf(name, changes)).reduce(evolveFinding, state);
}

/** Why this person may not do it; null: he may. */
export function codeOf(
  state: FindingState,
  asked: Asked,
  name: PersonName,
  changes: Partial<FindingContext> = {},
): RefusalCode | null {
  const context = contextOf(name, changes);
  return objectionTo(commandOf(asked), state, metaOf(context)).refusal?.code ?? null;
}

/** The codes of what this person is told before he does it. */
export function warningsOf(
  state: FindingState,
  asked: Asked,
  name: PersonName,
  changes: Partial<FindingContext> = {},
): RefusalCode[] {
  const context = contextOf(name, changes);
  return objectionTo(commandOf(asked), state, metaOf(context)).warnings.map(({ code }) => code);
}

const dueOn = (date: string) => ({ kind: 'date', date, wording: null }) as const;

/** A leaf with everything that a plan needs. */
export function planned(changes: Partial<FindingContent> = {}): FindingContent {
  return findingContent({
    level: 3,
    problem: '部分道路改造资金沉淀',
    measures: [measure('m1', '清理沉淀资金', { resultType: 'money', due: dueOn('2026-09-30') })],
    leadLeaders: [{ text: '副市长', partyId: 'p-leader' }],
    leadUnits: [{ text: '市住建局', partyId: 'u-housing' }],
    participatingUnits: [{ text: '市财政局', partyId: 'u-finance' }],
    resultsDue: dueOn('2026-09-30'),
    completionDue: dueOn('2026-10-31'),
    acceptanceCriterion: '沉淀资金全部收回',
    ...changes,
  });
}

export const checked = {
  methods: ['site', 'ledger'],
  date: '2026-08-24',
  findings: '资金已全部收回',
} as const;

/** The command of a piece of evidence. */
export function evidence(name: string, changes: Partial<Extract<Asked, { type: 'AttachEvidence' }>> = {}) {
  const file = { digest: sha256(name), name, mediaType: 'application/pdf', size: 1024 };
  const command = { type: 'AttachEvidence', file, kind: 'voucher', how: 'uploaded' } as const;
  return { ...command, effectiveDate: '2026-08-20', measureIds: ['m1'], ...changes } satisfies Asked;
}

const adopt = { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' } as const;
export const submission = { type: 'Submit', summary: '沉淀资金已收回' } as const;
export const passing: Asked = { type: 'Verify', passed: true, ...checked, methods: [...checked.methods] };
export const toLongTerm: Asked = {
  type: 'MoveToLongTerm',
  minutes: '会纪〔2026〕11号',
  stages: [{ date: '2027-08-31', goal: '一年内没有新的沉淀' }],
};

/** A leaf in each state, made by the deeds that lead there; `ready`: under way, with nothing left to do. */
type Made = (changes?: Partial<FindingContent>) => FindingState;
type MadeState =
  | 'registered'
  | 'underway'
  | 'ready'
  | 'submitted'
  | 'endorsed'
  | 'verified'
  | 'signedOff'
  | 'longTerm';

export const leaf: Record<MadeState, Made> = {
  registered: (changes: Partial<FindingContent> = {}) => registered(planned(changes)),
  underway: (changes: Partial<FindingContent> = {}) => done(leaf.registered(changes), adopt, 'group'),
  ready(changes: Partial<FindingContent> = {}) {
    const reported = done(
      leaf.underway(changes),
      { type: 'ReportMeasureState', measureId: 'm1', state: 'done' },
      'housing',
    );
    return done(reported, evidence('缴款凭证.pdf'), 'housing');
  },
  submitted: (changes: Partial<FindingContent> = {}) => done(leaf.ready(changes), submission, 'housing'),
  endorsed: (changes: Partial<FindingContent> = {}) =>
    done(leaf.submitted(changes), { type: 'Endorse', opinion: null }, 'leader'),
  verified: (changes: Partial<FindingContent> = {}) => done(leaf.endorsed(changes), passing, 'verifier'),
  signedOff(changes: Partial<FindingContent> = {}) {
    const first = done(leaf.verified(changes), { type: 'SignOff' }, 'office');
    return done(first, { type: 'SignOff' }, 'verifier');
  },
  longTerm(changes: Partial<FindingContent> = {}) {
    const first = done(leaf.ready(changes), toLongTerm, 'office');
    return done(first, toLongTerm, 'verifier');
  },
};

/** The finding, which the test knows to be in this state. */
export function expectIn<S extends FindingState['status']>(state: FindingState, status: S): FindingIn<S> {
  if (state.status !== status) throw new Error(`expected the state ${status}, found ${state.status}`);
  return state as FindingIn<S>;
}
