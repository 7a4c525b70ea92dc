/**
 * Units and measure words. `项!目(?!标)` means: 项, unless what follows matches 目(?!标) — then it is the first
 * character of another word (项目, but 3项目标任务 counts).
 */
const MONEY = '美元 欧元 港元 港币 日元 英镑';

const PHYSICAL =
  '平方米 平方公里 平方千米 平米 平方 ㎡ m² 亩 公顷 公里 千米 米 厘米 毫米 海里 立方米 立方 m³ ' +
  '方!面|案|式|便|法|向|位|可 升!级|至 毫升 吨 公斤 千克 斤 克 毫克 微克 千瓦时 兆瓦时 千瓦 兆瓦 千伏安 千伏 度!假|过 ' +
  '标准箱 标箱 摄氏度 ℃ 分贝 kWh kW MW kV km² km kg mm cm m TEU';

const TIME =
  '个月 个工作日 工作日 个自然日 自然日 天!然 日!(?!内) 个小时 小时 分钟 秒 周!年|边|期|岁|密|到|报|转 个星期 个季度 个学期 ' +
  '学时 课时 岁 周岁 年!级|轻|龄|鉴|货';

const RATIO = '% ‰ 个百分点 百分点 倍';

const PEOPLE =
  '人次 人!民|工|员|居|均|才|大代表 名!单|录|称|额 位!于|置|列|移|数|一体 户次 户!籍|口|外 家次 家';

const THINGS =
  '个!性|一 个方面 方面 个位次 位次 个批次 个大类 个中类 个小类 项次 项!目(?!标) 条 件次 件套 件 份 篇 次!产|日|年|月 ' +
  '起 处!级 宗 批次 批!评|准|示|复|改 场次 场!所|馆|景 期!工|项|建|规|间|限 轮次 轮!车|电|驱|摩 大类 中类 小类 ' +
  '类!似|别|型 种!植|子|养|粮 台次 台!账 套 座!谈 栋 幢 间 所!有|属|在|需 辆次 辆 艘次 艘 架次 架!构 只!能|有|是|要|需 ' +
  '头 匹 株 棵 颗 粒 箱 瓶 桶 袋 盒 包!括|含|容|装 块 片!区 张 本 册 部!门|委|署|队 封 幅 面!向|对|临|积 盏 支!部|付|持|行|撑|一 ' +
  '组!织|建|团|长|合|成|级 班次 根 节!能|约|假|日|水|点 段 层!级|面|次 门!户|诊|店 款!项 道 笔 单!元|位|独|一 例!如|会 ' +
  '句 页 集!中|团|体|聚|合 讲 课!题|程 堂 口!岸|径 枚 床 席 座席 车次 航次 列 卷 遍 趟 票 幅 则 首 尊 步!行|伐|入';

/** Only after Arabic digits: in words (八大重点, 三分之一, 七成立) the same characters do not count anything. */
const AFTER_DIGITS_ONLY =
  '元!旦|宵|素|件 大!学|队|厦|会|型|量|力|厅|数|多|报|精|代|以|来 分!类|别|管|析|为|成|工|局|公|支|区|级|批|期|步|层|包|门|布|清|散|配|发|解|院|行|享|之|中|值';

/** Only after numerals in words. */
const AFTER_WORDS_ONLY =
  '元!(?<![十百千万亿余多]元)|旦|宵|素|件 成!立|为|果|员|效|本|功|长|熟|绩|都|品|型|分|就';

interface Unit {
  readonly unit: string;
  readonly notBefore: RegExp | null;
}

/** Units by their first character, longer ones first. */
export type UnitTable = ReadonlyMap<string, readonly Unit[]>;

function unitTable(...lists: readonly string[]): UnitTable {
  const table = new Map<string, Unit[]>();
  for (const entry of lists.join(' ').split(' ')) {
    const mark = entry.indexOf('!');
    const unit = mark < 0 ? entry : entry.slice(0, mark);
    const notBefore = mark < 0 ? latinEnd(unit) : new RegExp(entry.slice(mark + 1), 'y');
    const first = unit.charAt(0);
    table.set(first, [...(table.get(first) ?? []), { unit, notBefore }]);
  }
  for (const units of table.values()) units.sort((a, b) => b.unit.length - a.unit.length);
  return table;
}

/** `m` is a unit in 5m, not in 5mol. */
function latinEnd(unit: string): RegExp | null {
  return /[a-z]$/i.test(unit) ? /[a-z]/iy : null;
}

const COMMON = [MONEY, PHYSICAL, TIME, RATIO, PEOPLE, THINGS] as const;

/** What may follow Arabic digits. */
export const UNITS_AFTER_DIGITS: UnitTable = unitTable(...COMMON, AFTER_DIGITS_ONLY);

/** What may follow a Chinese numeral. */
export const UNITS_AFTER_WORDS: UnitTable = unitTable(...COMMON, AFTER_WORDS_ONLY);

function simpleUnitEnd(text: string, start: number, table: UnitTable): number {
  for (const { unit, notBefore } of table.get(text.charAt(start)) ?? []) {
    if (!text.startsWith(unit, start)) continue;
    const end = start + unit.length;
    if (notBefore === null) return end;
    notBefore.lastIndex = end;
    if (!notBefore.test(text)) return end;
  }
  return -1;
}

/**
 * Where the unit that begins at `start` ends, with a denominator or an alternative; -1 where none begins.
 *
 * > 15万吨/天        > 300台(套)以上
 *      ^^^^               ^^^^^
 */
export function unitEnd(text: string, start: number, table: UnitTable): number {
  const end = simpleUnitEnd(text, start, table);
  if (end < 0) return -1;
  const joint = text.charAt(end);
  if (joint !== '/' && joint !== '(') return end;
  const second = simpleUnitEnd(text, end + 1, table);
  if (second < 0) return end;
  if (joint === '/') return second;
  return text.charAt(second) === ')' ? second + 1 : end;
}

/** 个百分点 is written 百分点; every other unit keeps the words of the text. */
export function unitName(words: string): string {
  return words === '个百分点' ? '百分点' : words;
}
