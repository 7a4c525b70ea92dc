/** What somebody of the crowd may want to do with a finding that he sees: as the buttons of its page offer it. */

import type { CallArguments, DeedName, FindingPage } from '@bihuan/contract';
import type { Member } from './crowd.js';

/** A deed on a finding, less its version. */
export interface Wish {
  route: DeedName | 'correctFinding';
  body: object;
}

/** A draw in [0, 1). */
export type Chance = () => number;

type Body<N extends DeedName> = Omit<CallArguments<N>['body'], 'version'>;
type Make = {
  [N in DeedName]?: (page: FindingPage, around: Around) => Body<N> | null;
};

interface Around {
  chance: Chance;
  /** The unit of the member answers reminders, verifies, and so on; files of his own lie ready. */
  nextFile: () => string | undefined;
  otherId: string;
}

const TODAY = '2026-08-25';

const checked = {
  methods: ['ledger', 'site'] as ('ledger' | 'site')[],
  date: TODAY,
  findings: '账目相符',
};

const WISHES: Make = {
  reportProgress: (_, { chance }) => ({ text: `已收回${Math.floor(chance() * 1_000)}万元` }),
  reportNoChange: () => ({ reason: '等待批复' }),
  reportMeasureState: (_, { chance }) => ({
    measureId: 'm1',
    state: chance() < 0.7 ? 'done' : 'advancing',
  }),
  attachEvidence: (_, { nextFile }) => {
    const digest = nextFile();
    if (digest === undefined) return null;
    return { digest, name: '缴款凭证.pdf', kind: 'voucher', effectiveDate: TODAY, measureIds: ['m1'] };
  },
  withdrawEvidence: ({ course }) => {
    const piece = course?.evidence.at(-1);
    return piece ? { evidenceId: piece.id, reason: '传错了文件' } : null;
  },
  submit: () => ({ summary: '全部收回' }),
  withdrawSubmission: () => ({ reason: '数字有误' }),
  requestExtension: () => ({ newDate: '2026-12-31', reason: '流程未完', progress: '已过半' }),
  answerReminder: ({ course }, { chance }) => {
    const reminders = course?.reminders ?? [];
    const reminder = reminders[Math.floor(chance() * reminders.length)];
    return reminder ? { reminderId: reminder.id, text: '已在办理' } : null;
  },
  endorse: () => ({}),
  returnSubmission: () => ({ reason: '证据不足' }),
  verify: (_, { chance }) => ({ ...checked, passed: chance() < 0.7 }),
  signOff: () => ({}),
  refuseSignOff: () => ({ reason: '还要核实' }),
  reopen: () => ({ cause: 'audit', reason: '审计发现反弹' }),
  recordCheck: (_, { chance }) => ({ ...checked, passed: chance() < 0.5 }),
  decideExtension: ({ course }, { chance }) => {
    const open = course?.extensions.find(({ decision }) => decision === null);
    return open ? { extensionId: open.id, granted: chance() < 0.5, opinion: '按程序办' } : null;
  },
  relate: (_, { otherId }) => ({ kind: 'sameRoot', relatedId: otherId }),
};

/** Deeds that would end most lives early are chosen now and then only. */
const RARE: ReadonlySet<string> = new Set([
  'withdrawSubmission',
  'withdrawEvidence',
  'reopen',
  'relate',
  'reportNoChange',
]);

/** One of the deeds that the page offers, or a correction by the office; null when there is none. */
export function wishOf(member: Member, page: FindingPage, around: Around): Wish | null {
  const { chance } = around;
  if (member.role === 'office' && chance() < 0.15) {
    const changes = { section: `（${Math.floor(chance() * 90)}）` };
    return { route: 'correctFinding', body: { reason: '核对原文', changes } };
  }
  const offered = (Object.keys(WISHES) as DeedName[]).filter(
    (name) => page.can[name] === null && (!RARE.has(name) || chance() < 0.2),
  );
  const route = offered[Math.floor(chance() * offered.length)];
  const body = route && WISHES[route]?.(page, around);
  return route && body ? { route, body } : null;
}
