/** An invented city whose findings go through the loop: 云岭市 does not exist, nor does anybody in it. */

import { actorOf, type HeldRole, type PersonProfile } from '../access/profile.js';
import type { CommandMeta } from '../decider.js';
import { decideFinding, objectionTo } from '../finding/decide.js';
import { evolveFinding } from '../finding/evolve.js';
import type { FindingContent, FindingIn, FindingState } from '../finding/finding.js';
import type { FindingContext, UnitFacts } from '../finding/loop/context.js';
import type { LoopCommand } from '../finding/loop/loop-commands.js';
import type { LedgerRole } from '../organisation/roles.js';
import type { RefusalCode } from '../refusals.js';
import { findingContent, measure, meta, registered } from './fictions.js';
import { sha256 } from './sha256.js';

function body(name: string, id: string, above: string[] = ['u-city']): UnitFacts {
  return { name, bodyId: id, above };
}

export const units: Record<string, UnitFacts> = {
  'u-province': body('省委巡视办', 'u-province', []),
  'u-city': body('云岭市', 'u-city', []),
  'u-office': body('云岭市委办公室', 'u-office'),
  'u-housing': body('云岭市住建局', 'u-housing'),
  'u-roads': { name: '住建局道路科', bodyId: 'u-housing', above: ['u-housing', 'u-city'] },
  'u-institute': { name: '云岭市建筑院', bodyId: 'u-institute', above: ['u-housing', 'u-city'] },
  'u-finance': body('云岭市财政局', 'u-finance'),
  'u-water': body('云岭市水务局', 'u-water'),
  'u-discipline': body('云岭市纪委监委', 'u-discipline'),
  'u-organisation': body('云岭市委组织部', 'u-organisation'),
};

/** The unit and all that lie under it. */
function under(unitId: string): string[] {
  return Object.keys(units).filter((id) => id === unitId || units[id]?.above.includes(unitId));
}

function person(name: string, ...roles: [role: LedgerRole, unitId: string][]): PersonProfile {
  const held = roles.map(([role, unitId], index): HeldRole => {
    const postId = index === 0 ? `p-${name}` : `p-${name}-${index + 1}`;
    return { role, rectificationId: 'r1', postId, unitId, unitIds: under(unitId) };
  });
  const postIds = held.map(({ postId }) => postId);
  return { kind: 'person', personId: name, secondFactor: true, administration: null, roles: held, postIds };
}

/** Everybody, by the part they play. */
export const people = {
  housing: person('housing', ['liaison', 'u-housing']),
  housingHead: person('housingHead', ['unitHead', 'u-housing']),
  finance: person('finance', ['liaison', 'u-finance']),
  water: person('water', ['liaison', 'u-water']),
  leader: person('leader', ['leadLeader', 'u-city']),
  secondLeader: person('secondLeader', ['leadLeader', 'u-city']),
  group: person('group', ['leadingGroup', 'u-city']),
  office: person('office', ['office', 'u-office']),
  secondOffice: person('secondOffice', ['office', 'u-office']),
  verifier: person('verifier', ['verifier', 'u-discipline']),
  secondVerifier: person('secondVerifier', ['verifier', 'u-organisation']),
  /** A verifier of the body that does the work. */
  doingVerifier: person('doingVerifier', ['verifier', 'u-housing']),
  /** A verifier of a body under it. */
  lowerVerifier: person('lowerVerifier', ['verifier', 'u-institute']),
  /** A verifier of the office's own body. */
  officeVerifier: person('officeVerifier', ['verifier', 'u-office']),
  /** Liaison and verifier at once, in different bodies. */
  doubleVerifier: person('doubleVerifier', ['verifier', 'u-organisation'], ['liaison', 'u-housing']),
  /** Leads and verifies. */
  leadingVerifier: person('leadingVerifier', ['leadLeader', 'u-city'], ['verifier', 'u-organisation']),
  superior: person('superior', ['superiorReader', 'u-province']),
} as const;
export type PersonName = keyof typeof people;

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
    loop: { contextOf: () => context, sha256 },
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
