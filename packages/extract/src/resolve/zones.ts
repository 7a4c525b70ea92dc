import type { NoticeGenre } from '../notice.js';
import { statesProblem } from '../recognise/complaint.js';
import { type OutlineNode, walk } from '../recognise/outline.js';

/** What a chapter is about. */
export type Zone = 'organisation' | 'rectification' | 'next' | 'advice' | 'other';

// > 三、下一步工作打算    > 四、整改工作建议 (in feedback)
//      ^^^^^^                            ^^
const NEXT = /下一步|下步|下阶段|今后|后续|接下来|努力方向|工作打算|工作计划|整改打算/;
const ADVICE = /建议|要求|意见|打算/;
// > 二、反馈问题整改情况    > 二、集中整改期内整改进展情况
const RECTIFICATION =
  /(?:反馈|巡[视察]|审计|具体|突出|重点|查出|发现)[\u4e00-\u9fff]{0,6}问题|问题[\u4e00-\u9fff]{0,4}整改|整改(?:事项|进展|成效|任务|落实情况|完成情况)|具体整改|逐[项条]|取得[\u4e00-\u9fff]{0,2}(?:成效|实效)/;
// > 一、整改组织领导情况    > 一、增强自觉,担起整改责任    > 一、组织整改落实情况
const ORGANISATION =
  /组织|领导|责任|履责|负责人|书记|统筹|部署|认识|站位|政治|保障|推进整改|抓整改|总体|概况|基本情况|开展情况|工作情况|机制|自觉|担当|学习|动员|重视/;
const OPEN_ORGANISATION = /组织领导|组织整改|组织情况|组织开展|领导小组|履责|负责人|责任担当/;

function hasStrongForm(node: OutlineNode): boolean {
  for (const one of walk(node.children)) if (one.form?.strength === 'strong') return true;
  return false;
}

/** At least two headings below complain, and they are no fewer than half. */
function mostlyComplains(node: OutlineNode, headingOf: (node: OutlineNode) => string): boolean {
  const complaining = node.children.filter((child) => statesProblem(headingOf(child))).length;
  return complaining >= 2 && complaining * 2 >= node.children.length;
}

function zoneOfHeading(heading: string, isFirst: boolean): Zone {
  if (OPEN_ORGANISATION.test(heading)) return 'organisation';
  if (!isFirst && RECTIFICATION.test(heading)) return 'rectification';
  if (ORGANISATION.test(heading)) return 'organisation';
  if (RECTIFICATION.test(heading)) return 'rectification';
  return isFirst ? 'organisation' : 'other';
}

/** The zone of a top-level heading. `isFirst` is its place among its siblings. */
export function zoneOf(
  node: OutlineNode,
  isFirst: boolean,
  genre: NoticeGenre,
  headingOf: (node: OutlineNode) => string,
): Zone {
  const heading = headingOf(node);
  if (genre === 'feedback') return ADVICE.test(heading) && !/问题/.test(heading) ? 'advice' : 'rectification';
  if (NEXT.test(heading)) return 'next';
  if (hasStrongForm(node)) return 'rectification';
  const zone = zoneOfHeading(heading, isFirst);
  return zone !== 'rectification' && mostlyComplains(node, headingOf) ? 'rectification' : zone;
}
