import type { ItemStatus } from '../notice.js';

// > 按计划持续推进的整改事项    > 尚未完成的问题    > 阶段性完成    > 基本完成
const ONGOING =
  /未(?:完成|整改|销号|办结|到位)|尚未|没有完成|正在|持续(?:推进|整改|深化|用力|加力)|按(?:计划|序时|时序)|有序推进|稳步推进|长期(?:坚持|整改)|阶段性|基本(?:完成|整改)|部分(?:完成|整改)|推进中|整改中|进行中|需[\u4e00-\u9fff]{0,6}(?:推进|整改|坚持)/;
// > 集中整改期内已完成的整改事项    > 已整改到位    > 办结    > 销号
const COMPLETED =
  /已(?:经)?(?:全部|基本)?(?:完成|整改|办结|销号|落实|解决)|整改(?:已)?(?:完成|到位|完毕)|完成整改|完成的|办结|销号|^(?:全部|全面)?完成(?:整改)?$|已到位/;

/** What words about the state of a finding, or of a section of findings, say. */
export function statusOf(words: string): ItemStatus {
  if (ONGOING.test(words)) return 'ongoing';
  return COMPLETED.test(words) ? 'completed' : 'unspecified';
}

// > (一)已完成整改的事项    > 正在推进的问题。
const SECTION = /事项|问题|任务|项目|类|的$/;

/** The status that a section gives to all findings in it; most sections give none. */
export function statusOfSection(heading: string): ItemStatus {
  return SECTION.test(heading) && !/(?:整改|落实|进展)?(?:进展|完成|落实)?情况(?:及成效)?$/.test(heading)
    ? statusOf(heading)
    : 'unspecified';
}

// > 该问题已完成整改。一是制定计划。    > 目前,该问题正在整改。
const SENTENCE =
  /^(?:整改情况:)?(?:截至目前,|目前,)?(?:该|此|本)(?:项|条|类)?(?:问题|事项|任务)(?:目前)?(?<state>[^。;,\n]{2,20})[。;,\n]/;

/** The status that the first sentence of a body gives. */
export function statusOfBody(body: string): ItemStatus {
  const state = SENTENCE.exec(body)?.groups?.state;
  return state === undefined ? 'unspecified' : statusOf(state);
}

// > 已完成整改4个,分别是:1-2,税源过于单一。
//   ^^^^^^^^^^^^^^^^^^^^
const LIST_LEAD =
  /(?<state>(?:已|未|正在|阶段性|基本|持续)[^。;:\n]{0,20})(?:(?:分别|具体)?(?:是|为)|包括|有|即):/g;

/** The status that the words before a list of findings give: the last such lead in them. */
export function statusOfList(before: string): ItemStatus {
  const lead = [...before.matchAll(LIST_LEAD)].at(-1)?.groups?.state;
  return lead === undefined ? 'unspecified' : statusOf(lead);
}
