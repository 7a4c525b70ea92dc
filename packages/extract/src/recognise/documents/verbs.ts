import type { DocumentAction } from '../../notice.js';
import { wordsOf } from '../word-table.js';

/** What is done to a document, by the verb that governs its title. */
const VERBS: Readonly<Record<Exclude<DocumentAction, 'planned'>, string>> = {
  revised: '修订 修改 修编 完善 优化 更新 调整 细化 健全',
  issued:
    '制定 制订 制发 出台 印发 下发 编制 编写 编印 编发 编撰 形成 发布 颁布 颁发 发放 下达 发出 出具 推出 拟定 拟订 ' +
    '审议通过 研究通过 讨论通过 表决通过 建立 公布 公示 公开 签订 签署 签发 撰写 整理 汇编 推行 配套 送达 印制 制作 开具',
  followed:
    '落实 执行 贯彻 按照 依照 依据 根据 遵照 遵守 遵循 对照 对标 参照 符合 实施 严守 运用 围绕 依托 比照 用好',
  other:
    '学习 研究 研读 查验 宣传 宣讲 宣贯 解读 观看 查阅 领取 办理 核查 传达 梳理 取得 核发 收到 报送 提交 上报 刊发 刊登 ' +
    '发表 填写 审查 评估 观摩 阅读 讨论 通报 拍摄 播放 聚焦 借鉴 结合 利用 收集 征求 违反 转发 废止 通过',
};

/** Words that announce what is not there yet. 将 counts before a verb only: 将《…》纳入 handles an object. */
const UPCOMING =
  /(?:正在|正|拟|计划|即将|着手|抓紧|准备|酝酿|谋划|尽快|力争|拟于|将|将于|正抓紧|下一步|加紧|加快|启动|推进)(?:尽快|适时|进一步|逐步|抓紧|继续|陆续|重新|组织|牵头|同步|加快|推进|推动|进行|研究|[\d一二三四五六七八九十]{1,4}[年月日]|上半年|下半年|年底|[底末初前]|之前|上旬|中旬|下旬|季度)*$/;
const DRAFTING = /(?:起草|草拟)/;

/** A verb found in a stretch of text. */
export interface GoverningVerb {
  readonly action: DocumentAction;
  readonly start: number;
  readonly end: number;
}

const ACTIONS: ReadonlyMap<string, DocumentAction> = new Map(wordsOf(VERBS));
const ANY_VERB = new RegExp(
  [...ACTIONS.keys(), '起草', '草拟'].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

/** What may stand between the verbs of a row: 研究制定并印发. */
const ROW = /^(?:并|和|及|、|了|或)?$/;

/** Verbs that take what was there before, whatever stands in front of them: 制定贯彻落实《…》的方案. */
const TAKES_WHAT_IS_THERE = new Set(['贯彻', '落实', '执行']);

/** In a row of verbs the first that does something to a document decides: 制定完善 makes, 修订印发 changes. */
function joined(first: DocumentAction, second: DocumentAction, verb: string): DocumentAction {
  if (first === 'other' || TAKES_WHAT_IS_THERE.has(verb)) return second;
  return first === 'followed' && second !== 'other' ? second : first;
}

function verbsOf(clause: string): GoverningVerb[] {
  const rows: GoverningVerb[] = [];
  for (const { 0: verb, index: start } of clause.matchAll(ANY_VERB)) {
    const action = ACTIONS.get(verb) ?? 'planned';
    const end = start + verb.length;
    const before = rows.at(-1);
    if (before !== undefined && ROW.test(clause.slice(before.end, start))) {
      rows[rows.length - 1] = { action: joined(before.action, action, verb), start: before.start, end };
    } else rows.push({ action, start, end });
  }
  return rows;
}

/** 按照省委印发的《…》: the verb before 的 belongs to a relative clause; the one before it governs. */
function isRelative(clause: string, { end }: GoverningVerb): boolean {
  return /^了?的/.test(clause.slice(end, end + 2));
}

/**
 * The verb, or row of verbs, that governs a title standing right behind `clause`; null where the clause has none.
 *
 * > 研究制定并印发《…》
 *   ^^^^^^^^^^^^^^
 */
export function governingVerb(clause: string): GoverningVerb | null {
  const verbs = verbsOf(clause);
  const verb = verbs.filter((candidate) => !isRelative(clause, candidate)).at(-1) ?? verbs.at(-1);
  if (verb === undefined || DRAFTING.test(clause.slice(verb.start, verb.end))) return verb ?? null;
  const isMade = verb.action === 'issued' || verb.action === 'revised';
  return isMade && UPCOMING.test(clause.slice(0, verb.start)) ? { ...verb, action: 'planned' } : verb;
}
