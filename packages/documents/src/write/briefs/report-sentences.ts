/** Sentences that both reports share: who inspected, how the work was led, what it left behind. */

import { courseOf, type PlanAdoption, type WorkKind } from '@bihuan/domain';
import { dayText } from '../forms/form-words.js';
import type { PaperBlock } from '../paper/paper.js';
import type { References } from './references.js';
import { headerOf, type ReportPaper, workOf } from './report-paper.js';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

/** Who inspected whom, and when the feedback was given. */
export function inspectionParagraph(paper: ReportPaper): PaperBlock {
  const { kind, inspectedBody, inspectionTeam, inspectedFrom, inspectedTo, feedbackDate } = headerOf(paper);
  const when =
    inspectedFrom && inspectedTo
      ? `${dayText(inspectedFrom)}至${dayText(inspectedTo)}`
      : '〔待补：起止日期〕';
  const feedback = feedbackDate ? dayText(feedbackDate) : '〔待补：反馈日期〕';
  return paragraph(
    `${when}，${inspectionTeam ?? '〔待补：巡视组〕'}对${inspectedBody ?? '〔待补：被巡视党组织〕'}开展了${kind ?? '巡视'}，${feedback}反馈了意见。现将有关情况报告如下。`,
  );
}

/** Organs, adoption and amendments of the plan, as they are on record. */
export function leadershipParagraphs(paper: ReportPaper, references: References): PaperBlock[] {
  const { organs, adoptions, amendments, rounds } = workOf(paper);
  const setUp = Object.values(organs).map(({ name, setUpOn, document }) => {
    const how = [setUpOn && dayText(setUpOn), document].filter(Boolean).join('，');
    return `${name}${how ? `（${how}）` : ''}`;
  });
  const adopted = adoptions.map((adoption) => adoptionText(adoption, paper, references));
  const consultations = rounds.flatMap((round) =>
    round.consultations.map(({ on, minutes }) => ({ name: `${on} ${minutes}`, words: round.title })),
  );
  const changes = amendments.map(({ on, minutes }) => ({ name: `${on} ${minutes}`, words: null }));
  return [
    paragraph(
      setUp.length > 0 ? `成立了${setUp.join('、')}。` : '〔待补：整改工作领导小组及办公室的成立情况〕',
    ),
    paragraph(
      `整改方案形成${references.citeRecords(
        '整改方案稿',
        rounds.length,
        '稿',
        rounds.map(({ on, title }) => ({ name: `${on} ${title}`, words: null })),
      )}，会商${references.citeRecords('会商', consultations.length, '次', consultations)}，审定后调整${references.citeRecords('整改方案调整', changes.length, '次', changes)}。${adopted.length > 0 ? `${adopted.join('；')}。` : ''}`,
    ),
  ];
}

/** One adoption; the leaves that it adopted bear its minutes. */
function adoptionText(
  { on, minutes, leaves }: PlanAdoption,
  { findings }: ReportPaper,
  references: References,
) {
  const ids = findings
    .filter((finding) => courseOf(finding).adoption?.minutes === minutes)
    .map(({ id }) => id);
  const count = references.citeRecords(`${minutes}审定的末级问题`, leaves, '个', references.recordsOf(ids));
  return `${dayText(on)}审定整改方案（${minutes}），涉及末级问题${count}`;
}

const WORDS: readonly { kind: WorkKind; says: string; unit: string }[] = [
  { kind: 'meeting', says: '召开有关会议', unit: '次' },
  { kind: 'study', says: '组织学习培训', unit: '次' },
  { kind: 'check', says: '开展督查', unit: '次' },
  { kind: 'reminder', says: '发出工作提示单', unit: '份' },
  { kind: 'lookBack', says: '开展回头看', unit: '次' },
];

/** How often people met, studied, checked, reminded and looked back. */
export function workParagraph({ workRecords }: ReportPaper, references: References): PaperBlock {
  const told = WORDS.map(({ kind, says, unit }) => {
    const records = workRecords
      .filter((record) => record.kind === kind)
      .map(({ on, title }) => ({ name: `${on} ${title}`, words: null }));
    return `${says}${references.citeRecords(says, records.length, unit, records)}`;
  });
  return paragraph(`台账记载：${told.join('，')}。`);
}

/** Institutions: written, shown to be adopted, shown to be used; a title alone proves neither. */
export function institutionParagraph({ institutions }: ReportPaper, references: References): PaperBlock {
  const cite = (what: string, chosen: ReportPaper['institutions']) =>
    references.citeRecords(
      what,
      chosen.length,
      '项',
      chosen.map(({ title, number }) => ({
        name: `《${title}》${number ? `（${number}）` : ''}`,
        words: null,
      })),
    );
  const issued = institutions.filter(({ status }) => status === 'issued');
  return paragraph(
    `建章立制方面，制定、修订制度${cite('制定、修订的制度', issued)}，其中有印发文本佐证的${cite(
      '有印发文本佐证的制度',
      issued.filter(({ adoptedOn }) => adoptedOn !== null),
    )}，有首次执行记录的${cite(
      '有首次执行记录的制度',
      issued.filter(({ firstUsedOn }) => firstUsedOn !== null),
    )}；拟出台${cite(
      '拟出台的制度',
      institutions.filter(({ status }) => status === 'planned'),
    )}。`,
  );
}

/** Accountability as aggregate figures by kind. */
export function accountabilityParagraph({ accountability }: ReportPaper, references: References): PaperBlock {
  const told = accountability.map(({ kind, people, uncounted, origins }) => {
    const records = references.recordsOf(origins.map(({ findingId }) => findingId));
    const without = uncounted > 0 ? `（另有${uncounted}处没有写明人数）` : '';
    return `${kind}${references.citeRecords(`问责：${kind}`, people, '人', records)}${without}`;
  });
  return paragraph(told.length > 0 ? `问责方面，${told.join('，')}。` : '问责方面，台账没有记载。');
}
