import type { CountedNumber } from './numbers.js';

/** What a statistic counts; equal numbers of one kind are one statistic told twice. */
export type StatisticKind =
  | 'finding'
  | 'measure'
  | 'institution'
  | 'sanction'
  | 'letter'
  | 'money'
  | 'rate'
  | 'body';

/** A number with the words around it in its sentence. */
export interface InContext {
  readonly number: CountedNumber;
  /** Between the number (or stop) before and this one. */
  readonly before: string;
  /** Between this number and the next one (or stop). */
  readonly after: string;
  /** The number before is a percentage. */
  readonly isAfterRate: boolean;
}

export interface StatisticSense {
  readonly kind: StatisticKind;
  /** What is counted, in the text's words. */
  readonly what: string;
}

interface SenseRule {
  readonly kind: StatisticKind;
  readonly units: RegExp;
  /** Read behind the number; the group `what` names what is counted. */
  readonly after?: RegExp;
  /** Read before the number. */
  readonly before?: RegExp;
}

const THING = /^[个项条件类起例]$|^大类$|^方面$/;
const PERSON = /^(?:人|人次|名|个|起|件|例)$/;
const PAPER = /^[份次件封个张]$/;
const MONEY = /元$/;
const LINK = '(?:的|中的?|有|共|了|达|达到|计|合计|累计|共计|为|数|:|等)*';

const STATE =
  '完成整改|整改完成|整改到位|已整改|正在整改|整改中|推进整改|持续整改|部分整改|阶段性完成|阶段性整改|基本完成|基本整改|未整改|未完成|尚未完成|已完成|已办结|办结|销号|持续推进|有序推进|长期坚持|立行立改|分阶段(?:整改)?|持续坚持|完成';

const SANCTION =
  '党纪政务处分|党纪处分|政务处分|警告处分|处分|组织处理|组织措施|诫勉谈话|诫勉|提醒谈话|谈话提醒|批评教育|批评帮助|责令检查|书面检查|通报批评|约谈|问责|追责|移送司法机关?|移送|移交[\\u4e00-\\u9fff]{0,6}|留置|立案审查调查|立案审查|立案调查|立案|处理|第一种形态';

/** Rules in order; the first that fits a number says what it counts. */
export const SENSES: readonly SenseRule[] = [
  // > 30个问题    > 四方面15项问题43项具体表现    > 26个省委巡视反馈问题    > 7个问题完成整改
  {
    kind: 'finding',
    units: THING,
    after:
      /^(?<what>[^,。;、]{0,14}?(?:具体表现|具体问题|问题(?!线索|导向|清单|资金|金额|类型)|意见建议|整改事项|反馈意见))/,
  },
  // > 126条整改任务    > 188条整改措施    > 57条措施
  {
    kind: 'measure',
    units: THING,
    after: /^(?<what>[^,。;、]{0,8}?(?:整改任务|整改措施|整改举措|措施|举措|任务))/,
  },
  // > 9个规章制度    > 12项制度    > 3项长效机制
  {
    kind: 'institution',
    units: /^[个项部套件条]$/,
    after: /^(?<what>[^,。;、《]{0,10}?(?:制度|机制|规章|管理办法))/,
  },
  // > 12件信访件    > 8件问题线索
  {
    kind: 'letter',
    units: /^[件个条封]$/,
    after: /^(?<what>[^,。;、]{0,6}?(?:信访件|信访举报|信访事项|问题线索|线索))/,
  },
  // > 对2人予以警告处分    > 给予3人党纪处分    > 处理28人
  { kind: 'sanction', units: PERSON, after: new RegExp(`^[^,。;、]{0,6}?(?<what>${SANCTION})`) },
  // > 政务处分0人    > 移交纪委2人    > 提醒谈话9人次
  { kind: 'sanction', units: PERSON, before: new RegExp(`(?<what>${SANCTION})${LINK}$`) },
  // > 追缴资金2.716万元    > 问题资金64210.75万元    > 整改到位资金60105.50万元
  {
    kind: 'money',
    units: MONEY,
    before: new RegExp(
      `(?<what>(?:问题|整改到位|未整改|违规|追缴|追回|收缴|清退|退缴|挽回|上缴|补缴|盘活|核减)[\\u4e00-\\u9fff]{0,8}|[\\u4e00-\\u9fff]{0,6}(?:资金|金额|损失|款项|费用))${LINK}$`,
    ),
  },
  { kind: 'money', units: MONEY, after: /^(?<what>[^,。;、]{0,4}?(?:资金|款项|损失))/ },
  // > 整改完成率80%
  {
    kind: 'rate',
    units: /^%$/,
    before: new RegExp(`(?<what>[\\u4e00-\\u9fff]{0,6}(?:完成|整改|办结|到位|销号|满意)率)${LINK}$`),
  },
  // > 提醒函5次    > 下发工作提示单31份
  {
    kind: 'letter',
    units: PAPER,
    before: new RegExp(
      `(?<what>(?:提醒函|提示函|督办函|提示单|督办单|通知单|交办单|建议书|通报|整改通知书|督办通知))${LINK}$`,
    ),
  },
  // > 制度64个    > 新订和修订制度11项    > 长效机制32项
  {
    kind: 'institution',
    units: /^[个项部套件条]$/,
    before: new RegExp(`(?<what>[\\u4e00-\\u9fff]{0,8}(?:制度|机制|规章|办法))${LINK}$`),
  },
  // > 整改措施150项    > 取得明显成效的措施有45项
  {
    kind: 'measure',
    units: THING,
    before: new RegExp(`(?<what>[\\u4e00-\\u9fff]{0,10}(?:措施|举措|任务|清单))${LINK}$`),
  },
  // > 财政部门问题5项    > 信访件12件
  {
    kind: 'finding',
    units: THING,
    before: new RegExp(`(?<what>[\\u4e00-\\u9fff]{0,8}(?:问题|具体表现|意见建议))${LINK}$`),
  },
  {
    kind: 'letter',
    units: /^[件个条封]$/,
    before: new RegExp(`(?<what>信访件|信访举报|问题线索|线索)${LINK}$`),
  },
  // > 已完成整改24个    > 正在整改中的29个    > 已完成71项
  {
    kind: 'finding',
    units: THING,
    before: new RegExp(`(?<what>[\\u4e00-\\u9fff]{0,4}(?:${STATE}))(?:落实)?${LINK}$`),
  },
  // > 7个问题持续推进 is read above;    > 22个完成整改
  { kind: 'finding', units: THING, after: new RegExp(`^(?<what>(?:已|正在|尚)?(?:${STATE}))`) },
];

// > 从交办、督办、销号等10个方面规范流程    (but: 5个方面问题)
//                                 ^^^^
const ASPECTS = /^方面(?![^,。;]{0,6}问题)/;
// > 完成率100%的38个,80%以下的5个
//           ^^^^        ^^^^^^
const THRESHOLD = /^(?:的|以上|以下|及以上)/;
const BEYOND_THRESHOLD = /^(?:以上|以下|及以上)?的(?:单位|部门|地区|镇街?)?有?$/;

function isThreshold({ number, after }: InContext): boolean {
  return number.unit === '%' && THRESHOLD.test(after);
}

/** What a number counts, by the words around it; null for meetings, groups, members and other counts. */
export function senseOf(context: InContext): StatisticSense | null {
  const { number, before, after, isAfterRate } = context;
  if (ASPECTS.test(after) || isThreshold(context)) return null;
  if (isAfterRate && BEYOND_THRESHOLD.test(before)) return { kind: 'finding', what: '问题' };
  for (const rule of SENSES) {
    if (!rule.units.test(number.unit)) continue;
    const what = (rule.after?.exec(after) ?? rule.before?.exec(before))?.groups?.what;
    if (what !== undefined) return { kind: rule.kind, what };
  }
  return null;
}
