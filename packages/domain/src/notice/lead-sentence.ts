/**
 * The sentence that opens a notice, in its usual words. What the records do not know is left out, with the
 * words that would need it.
 *
 * > 根据省委统一部署，省委第九巡视组于2025年3月10日至5月30日对云岭市开展了巡视，并于2025年8月4日反馈了巡视意见。
 */

import { chineseDate } from '../calendar/civil-date.js';
import type { RectificationHeader } from '../rectification/rectification.js';

/** What kind of work it is, as the sentences name it. */
export function workName({ kind }: RectificationHeader): string {
  return kind ?? '';
}

export function leadSentence(header: RectificationHeader): string {
  const clauses = [ground(header), inspection(header), feedback(header)].filter((clause) => clause !== '');
  const told = clauses.length === 0 ? '' : `${clauses.join('，')}。`;
  return `${told}${publication(header)}`;
}

function ground({ authority }: RectificationHeader): string {
  return authority === null ? '' : `根据${authority}统一部署`;
}

function inspection(header: RectificationHeader): string {
  const { inspectionTeam, inspectedBody, inspectedFrom } = header;
  if (inspectionTeam === null && inspectedBody === null && inspectedFrom === null) return '';
  const round = roundOf(header);
  const team = inspectionTeam ?? '';
  const period = periodOf(header);
  const when = period === '' ? '' : `${team === '' ? '' : '于'}${period}`;
  const whom = inspectedBody === null ? '' : `对${inspectedBody}`;
  return `${round}${team}${when}${whom}开展了${workName(header) || '检查'}`;
}

/** The round stands in the title as a rule; only where it does not, it is told here. */
function roundOf({ round, title }: RectificationHeader): string {
  return round === null || title?.includes(round) ? '' : `在${round}中，`;
}

/** `2025年3月10日至5月30日`: the year is said once. */
function periodOf({ inspectedFrom: from, inspectedTo: to }: RectificationHeader): string {
  if (from === null) return '';
  if (to === null) return chineseDate(from);
  const end = chineseDate(to);
  return `${chineseDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.replace(/^\d+年/, '') : end}`;
}

function feedback(header: RectificationHeader): string {
  const { feedbackDate } = header;
  return feedbackDate === null ? '' : `并于${chineseDate(feedbackDate)}反馈了${workName(header)}意见`;
}

/** Party inspections are made public under the rules of the party; others under those that apply to them. */
function publication(header: RectificationHeader): string {
  const work = workName(header);
  const ofParty = work === '巡视' || work === '巡察';
  const rule = ofParty ? `按照党务公开原则和${work}工作有关要求` : '按照有关要求';
  return `${rule}，现将${work}整改进展情况予以公布。`;
}
