import type { NoticeBlock } from '@bihuan/domain';

/** An invented notice of an invented city: every kind of block once or more. */
export const SAMPLE_NOTICE: readonly NoticeBlock[] = [
  { kind: 'title', level: 0, text: '中共云岭市委关于十三届省委第二轮巡视整改进展情况的通报' },
  {
    kind: 'lead',
    level: 0,
    text: '根据省委统一部署，2025年3月10日至5月30日，省委第九巡视组对云岭市开展了巡视。2025年8月4日，省委巡视组向云岭市反馈了巡视意见。按照党务公开原则和巡视工作有关要求，现将巡视整改进展情况予以公布。',
  },
  { kind: 'chapter', level: 1, text: '一、巡视整改组织领导情况' },
  {
    kind: 'paragraph',
    level: 0,
    text: '（一）扛起主体责任，逐级传导压力。市委先后召开4次专题会议，成立整改工作领导小组，细化“1+3”整改方案，把反馈意见分解为12个问题、48条措施，逐条明确牵头领导、牵头单位、参与单位和完成时限，一月一调度、一季一分析。',
  },
  {
    kind: 'paragraph',
    level: 0,
    text: '（二）坚持标本兼治，健全长效机制。对已经完成的整改任务逐项核验、逐项销号；对需要长期坚持的，列入长期整改问题清单库，明确阶段目标，定期开展“回头看”。',
  },
  { kind: 'chapter', level: 1, text: '二、巡视反馈问题整改落实情况' },
  { kind: 'section', level: 2, text: '（一）已完成整改的事项' },
  {
    kind: 'finding',
    level: 3,
    findingId: 'f1',
    text: '1. 关于“老旧小区改造进度偏慢、群众获得感不强”问题的整改。',
  },
  {
    kind: 'paragraph',
    level: 0,
    findingId: 'f1',
    text: '一是摸清底数。组织住建、民政等6个部门开展联合排查，建立项目台账，涉及小区37个、居民1.2万户。二是加快进度。安排专项资金8600万元，截至2025年12月底，31个小区完成改造，完工率83.8%。三是建章立制。印发《云岭市老旧小区改造项目管理办法》（云建发〔2025〕18号），把居民意见征集、质量监督、竣工回访写入流程。',
  },
  {
    kind: 'finding',
    level: 3,
    findingId: 'f2',
    text: '2. 关于“‘马上就办’落实不力，窗口服务‘推绕拖’现象仍有发生”问题的整改。',
  },
  { kind: 'paragraph', level: 0, findingId: 'f2', text: '(1)精简流程。将43个事项的办理时限压缩40%以上。' },
  {
    kind: 'finding',
    level: 4,
    findingId: 'f3',
    text: '(1) 关于“12345热线工单超期”问题的整改。',
  },
  {
    kind: 'paragraph',
    level: 0,
    findingId: 'f3',
    text: '超期工单由每月320件降至11件，全部工单办结后3个工作日内回访，回访情况按月在政府网站公开。',
  },
  { kind: 'chapter', level: 1, text: '三、下一步工作打算' },
  {
    kind: 'paragraph',
    level: 0,
    text: '市委将持续抓好整改，对已完成的问题适时开展“回头看”，对正在推进的问题紧盯不放，确保改到位、不反弹。',
  },
  {
    kind: 'contact',
    level: 0,
    text: '欢迎广大干部群众对巡视整改落实情况进行监督。联系电话：0000-12345678（工作日9:00—17:00）；邮政信箱：云岭市云岭大道1号市委巡视整改办；电子邮箱：zgb@yunling.example。',
  },
  { kind: 'signature', level: 0, text: '中共云岭市委员会' },
  { kind: 'date', level: 0, text: '2026年1月9日' },
];

export const SAMPLE_PROPERTIES = {
  title: '中共云岭市委关于十三届省委第二轮巡视整改进展情况的通报',
  createdAt: '2026-01-09T00:00:00Z',
};

/** Text without punctuation or digits, so that every line is full: `lines` lines of the text area. */
export function fullLines(lines: number): NoticeBlock {
  return {
    kind: 'paragraph',
    level: 0,
    text: '整改工作要见人见事见成效'.repeat(Math.ceil((lines * 28) / 12)).slice(0, lines * 28 - 2),
  };
}
