/**
 * Units and measure words as data. `项!目(?!标)` means: 项, unless what follows matches 目(?!标), for then it is the
 * first character of another word (3项目, whereas 3项目标任务 counts).
 */

const RATIO = '% ‰ 个百分点 百分点 倍';

const MONEY = '美元 欧元 港元 港币 日元 英镑';

const AREA_AND_LENGTH =
  '平方米 平方公里 平方千米 平米 平方 亩 公顷 公里 千米 米 厘米 毫米 海里 立方米 立方 ㎡ m² m³ km² km mm cm m';

const WEIGHT_AND_POWER =
  '吨!级 公斤 千克 斤 克 毫克 微克 毫升 千瓦时 兆瓦时 千瓦 兆瓦 千伏安 千伏!变|线|输|电|及 kWh kW MW kV kg TEU ' +
  '标准箱 标箱 摄氏度 ℃ 分贝';

const TIME =
  '个月 个工作日 工作日 个自然日 自然日 天!然 日!(?!内) 个小时 小时 分钟 秒 周!年|边|期|岁|密|到|报|转 个星期 个季度 ' +
  '个学期 学时 课时 岁 周岁 年!级|轻|龄|鉴|货';

const PEOPLE =
  '人次 人!民|工|员|居|均|才|大代表 名!单(?!位)|录|称|额 位!于|置|列|移|数|一体 户次 户!籍|口|外 家次 家';

const ABSTRACT =
  '个!性|一 个方面 方面 个位次 个批次 个大类 个中类 个小类 大类 小类 类!似|别|型 种!植|子|养|粮 项次 项!目(?!标) 条 ' +
  '次!产|日|年|月|供|元|创 轮次 轮!车|电|驱|摩 批次 批!评|准|示|复|改 场次 场!所|馆|景 班次 起 宗 笔 遍';

const THINGS =
  '件次 件套 件 份 篇 本 册 封 张 处!级 座!谈 栋 幢 间 所!有|属|在|需 台次 台!账|山|县|阶 套 辆次 辆 部!门|委|署|队|曲 ' +
  '支!部|付|持|行|撑|一 款!项 例!如|会 只!能|有|是|要|需 道';

const ONLY_AFTER_DIGITS =
  '元!旦|宵|素|件 位次 中类 大!学|队|厦|会|型|量|力|厅|数|多|报|精|代|以|来 ' +
  '分!类|别|管|析|为|成|工|局|公|支|区|级|批|期|步|层|包|门|布|清|散|配|发|解|院|行|享|之|中|值 学分 ' +
  '方!面|案|式|便|法|向|位|可 升!级|至 度!假|过 期!工|项|建|规|间|限 节!能|约|假|日|水|点 面!向|对|临|积 ' +
  '包!括|含|容|装 单!元|位|独|一 步!行|伐|入|走 集!中|团|体|聚|合 课!题|程|堂 层!级|面|次 门!户|诊|店 片!区 口!岸|径 架!构 眼!镜|睛|科|光 对!于|照|接|象|外|内|标|待|比|应|方|全|口(?!径) ' +
  '组!织|建|团|长|合|成|级 艘次 艘 架次 头 匹 株 棵 颗 粒 箱 瓶 桶 袋 盒 块 幅 盏 根 段 句 页 讲 堂 枚 床 席 座席 车次 航次 列 卷 趟 票 则 首 尊';

const ONLY_AFTER_WORDS =
  '元!(?<![十百千万亿余多]元)|旦|宵|素|件 成!立|为|果|员|效|本|功|长|熟|绩|都|品|型|分|就';

const COMMON = [RATIO, MONEY, AREA_AND_LENGTH, WEIGHT_AND_POWER, TIME, PEOPLE, ABSTRACT, THINGS];

/** What may follow Arabic digits. */
export const MEASURES_AFTER_DIGITS: string = [...COMMON, ONLY_AFTER_DIGITS].join(' ');

/**
 * What may follow a Chinese numeral: fewer, since in words the same characters often count nothing (八大重点,
 * 三方协议, 门前三包, 两步走, 三分之一).
 */
export const MEASURES_AFTER_WORDS: string = [...COMMON, ONLY_AFTER_WORDS].join(' ');
