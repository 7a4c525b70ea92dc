/** What a column of an office's lists means. Two columns may both be `problem`: the right one is the finer. */
export const LIST_FIELDS = [
  'number',
  'section',
  'problem',
  'measure',
  'goal',
  'leadLeader',
  'leadUnit',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'progress',
  'status',
  'note',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Words that stand before a name without changing what it means: 整改责任单位, 县级牵头领导. */
const BEFORE = '(?:整改|巡视|巡察|反馈|市级?|县级?|区级?|省级?|校级?|院级?|集团|党委|具体|主要|总)*';
const BODIES = '(?:单位|部门|处室|机关|责任单位)';

/** The first row that fits the whole header decides; finer names stand before coarser ones. */
const HEADERS: readonly (readonly [ListField | null, string])[] = [
  [null, '(?:实际|措施|任务|子).*(?:完成时间|完成日期|序号|编号)'],
  ['number', '(?:问题)?(?:序号|编号|序|号|问题号)'],
  ['resultsDue', '.*(?:明显|阶段性?|初步|显著)(?:的)?成效.*|见效(?:时限|时间)'],
  ['status', '(?:整改|完成|销号|目前|当前)*(?:状态|与否)|是否.{1,8}|完成与否|销号情况'],
  ['acceptanceCriterion', `${BEFORE}(?:验收|销号|完成|到位|衡量|考核)*(?:标准|条件)(?:要求)?`],
  [
    'completionDue',
    `${BEFORE}(?:完成|落实|到位|办结|销号|计划|预计)*(?:时限|期限|时间|日期|时间节点|完成时间)(?:要求)?|整改到位|(?:计划)?截止(?:时间|日期)`,
  ],
  ['responsibleSection', `${BEFORE}(?:责任|承办|经办|牵头)(?:科室|处室|股室|部室|科|内设机构)`],
  [
    'leadLeader',
    `${BEFORE}(?:牵头|责任|分管|包抓|包保|包案|挂点|主管|督办|挂牌)*(?:责任)?[市县区省校院]?领导(?:同志|干部)?`,
  ],
  [
    'responsiblePerson',
    `${BEFORE}(?:第一|直接|主体|牵头|承办|经办|单位)*(?:责任人|负责人|联系人|经办人|联络员)(?:员)?`,
  ],
  ['participatingUnits', `${BEFORE}(?:配合|参与|协办|协同|参加|协助)(?:责任)?${BODIES}|配合|参与`],
  [
    'leadUnit',
    `${BEFORE}(?:牵头|主责|主办|责任|承办|实施|落实|主管)+(?:责任)?(?:${BODIES}|主体)|整改单位|牵头`,
  ],
  ['goal', `${BEFORE}(?:预期|工作|任务)*(?:目标|预期成效)(?:要求|任务)?`],
  ['measure', `${BEFORE}(?:工作|主要|细化|拟采取的?)*(?:整改)?(?:措施|举措|任务|办法)(?:清单|内容)?`],
  [
    'progress',
    `${BEFORE}(?:工作|目前|当前|最新|落实)*(?:进展|完成|落实|推进|整改|办理)(?:情况|进度|成效|结果)|(?:整改|工作|目前)*(?:进展|成效)|整改情况`,
  ],
  ['section', '(?:问题|反馈)?(?:方面|类别|类型|分类|大类|领域|板块|所属方面)|问题(?:类别|类型|分类|方面)'],
  [
    'problem',
    `${BEFORE}(?:存在|反馈|发现|主要|突出|具体)*的?(?:问题|意见|事项|具体表现|主要表现|问题表现)(?:描述|内容|清单|表现|具体表现|表述|及表现)?|具体表现|表现形式`,
  ],
  ['note', '备注|说明|备考|附注'],
];

const RULES = HEADERS.map(([field, pattern]) => [field, new RegExp(`^(?:${pattern})$`)] as const);

/**
 * The field that a header names, or null for a name we do not know.
 * @param names the texts of the header rows over the column, from the top (`责任分工`, `牵头领导`)
 */
export function fieldOfHeader(names: readonly string[]): ListField | null {
  const bare = names.map(bareName);
  const last = bare.at(-1) ?? '';
  const first = bare[0] ?? '';
  // 责任单位 over 牵头 reads 牵头责任单位; 整改时限 over 取得明显成效 is told by the lower name alone.
  const spellings = [last, bare.join(''), last + first, first];
  for (const spelling of spellings) {
    const rule = RULES.find(([, pattern]) => pattern.test(spelling));
    if (rule !== undefined) return rule[0];
  }
  return null;
}

/** Without white space, remarks in brackets and marks at the ends. */
function bareName(name: string): string {
  return name
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/[\s：:*＊、.．]+/g, '')
    .replace(/^[一二三四五六七八九十\d]+/, '');
}
