/** What people are told of, who is told, and how often: one table. */

import { type Told, toldOf } from '../lights/told.js';
import type { LedgerRole } from '../organisation/roles.js';

export interface NoticeKindRow {
  /** Stands in the subject and above the lines: `2 项已逾期`. */
  label: string;
  /** What is so, fit to stand after the name of the finding; `{due}` is the day in words. */
  says: string;
  /** The same where no day is known. */
  saysWithoutDue: string;
  /** The roles that are told, each only of what it holds (see `mayDo`). */
  told: readonly LedgerRole[];
  /**
   * `once`: news, told in one digest. `daily`: as long as it is so, there is a digest every day; what was told
   * once is repeated in it, so that each digest shows everything.
   */
  tells: 'once' | 'daily';
}

/** A unit is told through its liaison. */
const roleOf: Record<Told, LedgerRole> = { unit: 'liaison', leadLeader: 'leadLeader', unitHead: 'unitHead' };

/** In the order in which a digest shows them. */
export const noticeKinds = {
  red: {
    label: '已逾期',
    says: '已逾期，时限是{due}',
    saysWithoutDue: '已逾期',
    told: toldOf('red').map((told) => roleOf[told]),
    tells: 'daily',
  },
  waitsForYou: {
    label: '等你办理',
    says: '等你办理，时限是{due}',
    saysWithoutDue: '等你办理',
    // Whoever has it on his desk is told: `waitsOf`.
    told: [],
    tells: 'daily',
  },
  returned: {
    label: '被退回',
    says: '的销号申请被退回，整改时限是{due}',
    saysWithoutDue: '的销号申请被退回',
    told: ['liaison', 'unitHead'],
    tells: 'once',
  },
  signatureVoided: {
    label: '签字已失效',
    says: '的内容有改动，签字已失效，时限是{due}',
    saysWithoutDue: '的内容有改动，签字已失效',
    told: ['office', 'verifier', 'liaison', 'leadLeader'],
    tells: 'once',
  },
  reopened: {
    label: '重新整改',
    says: '重新整改，时限是{due}',
    saysWithoutDue: '重新整改',
    told: ['liaison', 'unitHead', 'leadLeader'],
    tells: 'once',
  },
  reminderReceived: {
    label: '收到工作提示单',
    says: '收到工作提示单，请在{due}前答复',
    saysWithoutDue: '收到工作提示单，请答复',
    told: ['liaison', 'unitHead'],
    tells: 'once',
  },
  fileWithheld: {
    label: '材料停止查看',
    says: '的一份佐证材料有密级标志，已停止查看，请按保密规定处理',
    saysWithoutDue: '的一份佐证材料有密级标志，已停止查看，请按保密规定处理',
    told: ['office'],
    tells: 'once',
  },
  yellow: {
    label: '临近到期',
    says: '临近到期，时限是{due}',
    saysWithoutDue: '临近到期',
    told: toldOf('yellow').map((told) => roleOf[told]),
    tells: 'once',
  },
  extensionRequested: {
    label: '申请延期',
    says: '申请延期到{due}',
    saysWithoutDue: '申请延期',
    told: ['office'],
    tells: 'once',
  },
  extensionDecided: {
    label: '延期有了批复',
    says: '的延期申请有了批复，现在的时限是{due}',
    saysWithoutDue: '的延期申请有了批复',
    told: ['liaison', 'leadLeader'],
    tells: 'once',
  },
  lookBackDue: {
    label: '待回头看',
    says: '该回头看了，时间是{due}',
    saysWithoutDue: '该回头看了',
    told: ['verifier'],
    tells: 'once',
  },
  signedOff: {
    label: '已销号',
    says: '已销号，时限是{due}',
    saysWithoutDue: '已销号',
    told: ['liaison', 'leadLeader'],
    tells: 'once',
  },
  green: {
    label: '进入倒计时',
    says: '将于{due}到期',
    saysWithoutDue: '将要到期',
    told: toldOf('green').map((told) => roleOf[told]),
    tells: 'once',
  },
} as const satisfies Record<string, NoticeKindRow>;

export type NoticeKind = keyof typeof noticeKinds;

/** All kinds, in the order in which they are shown. */
export const NOTICE_KINDS = Object.keys(noticeKinds) as NoticeKind[];

/** The row of a kind. */
export function noticeKindOf(kind: NoticeKind): NoticeKindRow {
  return noticeKinds[kind];
}
