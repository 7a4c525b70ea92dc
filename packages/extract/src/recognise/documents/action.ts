import type { DocumentAction } from '../../notice.js';
import { governingVerb } from './verbs.js';

/** How far a clause is followed from a title. */
const REACH = 60;

/** What stands between a list of titles and the words that say what became of them: 等3项制度, 等文件. */
const AFTER_LIST =
  /^等(?:\d{1,4}[份项个部])?(?:[^,。;:\d]{0,6}?(?:文件|制度|办法|方案|规定|意见|政策|措施|规划))?(?:\d{1,4}[份项个部])?/;
const DRAFT = /[(](?:征求意见稿|草案|初稿|送审稿|讨论稿|代拟稿)[)]$/;

type Words = readonly [RegExp, DocumentAction];

/** Behind a title that no verb governs from the front, in order of precedence. */
const BEHIND: readonly Words[] = [
  [
    /^(?:现)?(?:正在|正|拟|待|即将|将|尚在)[^,。;]{0,8}(?:编制|制定|起草|修订|完善|意见|报批|审批|印发|出台|发布)/,
    'planned',
  ],
  [/^(?:已|已经)?(?:形成|完成)(?:了)?(?:初稿|征求意见稿|送审稿|草案)|^(?:初稿|草案|征求意见)/, 'planned'],
  [/^(?:编制|制定|制订|修编|修订)(?:已|已经)?(?:完成|到位)/, 'issued'],
  [
    /^(?:已|已经|均已|均|先后|相继|正式|现已|经|于)[^,。;]{0,16}(?:印发|出台|发布|通过|制定|编制|颁布|实施|施行|下发)/,
    'issued',
  ],
  [/^(?:已|已经|均已|均|先后)[^,。;]{0,8}(?:修订|修改)/, 'revised'],
  [/^(?:印发|出台|发布)(?!以来|后)/, 'issued'],
  [/^[作成]?为[^,。;]{0,8}(?:引领|依据|遵循|指引|准则|指南|抓手|标准|指导|蓝本)/, 'followed'],
  [/^的?(?:贯彻|落实|执行|实施|落地|要求|规定|精神)/, 'followed'],
];

const MADE_BEHIND = /^的?(?<verb>编制|起草|制定|制订|修编|修订|修改)(?:工作)?/;
const CHANGED_BEHIND =
  /^(?:进行|作|予以|加以|作出)?了?(?:全面|重新|再次|系统|动态|及时|进一步)*(?:修订|修改|完善|修编|优化|更新|调整)/;
const UNDER_WAY = /启动|推进|推动|开展|加快|组织|委托|着手|正在/;

function actionBehind(before: string, behind: string): DocumentAction | null {
  for (const [words, action] of BEHIND) if (words.test(behind)) return action;
  const made = MADE_BEHIND.exec(behind)?.groups?.verb;
  const isUnderWay = UNDER_WAY.test(before);
  if (made !== undefined && (isUnderWay || /^.{2,4}(?:工作)?[^,。;]{0,4}推进/.test(behind))) return 'planned';
  if (CHANGED_BEHIND.test(behind)) return isUnderWay ? 'planned' : 'revised';
  return made === undefined ? null : 'issued';
}

/** 出台多项制度,如《…》: a clause too short to govern anything leaves the verb to the clause before it. */
const POINTER = /^(?:如|即|包括|其中|特别是|分别是|分别为|主要有|主要包括)$/;

function clauseBefore(text: string, from: number, open: number): { clause: string; previous: string } {
  const start = Math.max(from, open - REACH);
  const sentence = text
    .slice(start, open)
    .split(/[。;!?\n]/)
    .at(-1) as string;
  const clauses = sentence.split(/[,:]/);
  return { clause: clauses.at(-1) as string, previous: clauses.at(-2) ?? '' };
}

/**
 * What is done to the titles that stand together from `open` to `close` (their outer marks). `from` is where the
 * words before them begin to be theirs.
 *
 * > 严格执行《云岭办法》《云岭指南》等规定      > 委托专业机构开展《云岭规划》编制
 *       ^^^^                                                    ^^^^              ^^^^
 */
export function actionOn(text: string, from: number, open: number, close: number): DocumentAction {
  const { clause, previous } = clauseBefore(text, from, open);
  const verb = governingVerb(clause);
  if (verb !== null) return verb.action;
  const behind = text.slice(close + 1, close + 1 + REACH).replace(AFTER_LIST, '');
  const action = actionBehind(clause, behind);
  if (action !== null) return action;
  return (POINTER.test(clause) ? governingVerb(previous)?.action : null) ?? 'other';
}

/** A title that calls itself a draft has not been issued. */
export function actionOfDraft(title: string, action: DocumentAction): DocumentAction {
  return DRAFT.test(title) && (action === 'issued' || action === 'revised') ? 'planned' : action;
}
