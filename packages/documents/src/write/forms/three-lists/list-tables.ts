/** 三张清单: what was found (问题), what is to be done (任务), who answers for it (责任), each as a table. */

import {
  courseOf,
  type LiveFinding,
  leavesOf,
  measureStateLabels,
  owedMeasures,
  type Party,
  resultTypeLabels,
} from '@bihuan/domain';
import type { PaperTable } from '../../paper/paper.js';
import { type CellValue, dueValue, partiesText } from '../../xlsx/cell-value.js';
import { levelText, standingText } from '../finding-parts.js';

/** The three lists of these findings, in the order given. Tasks and duties are those of the leaves. */
export function listTables(findings: readonly LiveFinding[]): PaperTable[] {
  const leaves = leavesOf(findings);
  return [problemList(findings), taskList(leaves), dutyList(leaves)];
}

type Cells = readonly CellValue[];

const NUMBER = { header: '编号', width: 8, center: true };

function problemList(findings: readonly LiveFinding[]): PaperTable {
  const leaves = new Set(leavesOf(findings).map(({ id }) => id));
  return {
    name: '问题清单',
    columns: [
      NUMBER,
      { header: '所属报告', width: 10, center: true },
      { header: '方面', width: 16 },
      { header: '层级', width: 9, center: true },
      { header: '反馈问题', width: 50 },
      { header: '目前状态', width: 18, center: true },
    ],
    rows: findings.map((finding): Cells => {
      const { content, id } = finding;
      // Only leaves go through the loop: what lies above them has no state of its own.
      const standing = leaves.has(id) ? standingText(finding) : null;
      return [content.number, content.part, content.section, levelText(content), content.problem, standing];
    }),
    empty: '没有问题。',
  };
}

/** The goals have a column where the plan states some. */
function taskList(leaves: readonly LiveFinding[]): PaperTable {
  const hasGoals = leaves.some(({ content }) => content.goal);
  return {
    name: '任务清单',
    columns: [
      NUMBER,
      { header: '反馈问题', width: 26 },
      ...(hasGoals ? [{ header: '整改目标', width: 20 }] : []),
      { header: '整改措施', width: 36 },
      { header: '验收标准', width: 22 },
      { header: '成果类型', width: 9, center: true },
      { header: '完成时限', width: 13, center: true },
      { header: '状态', width: 11, center: true },
    ],
    rows: leaves.flatMap((leaf) => tasksOf(leaf, hasGoals)),
    empty: '没有任务。',
  };
}

function tasksOf(leaf: LiveFinding, hasGoals: boolean): Cells[] {
  const { content } = leaf;
  const finding = [content.number, content.problem, ...(hasGoals ? [content.goal ?? null] : [])];
  const { measureStates } = courseOf(leaf);
  const owed = owedMeasures(content);
  if (owed.length === 0) return [[...finding, '（还没有整改措施）', null, null, null, null]];
  return owed.map(({ measure, due, acceptanceCriterion }) => {
    const said = measureStates.find(({ measureId }) => measureId === measure.id);
    return [
      ...finding,
      `${measure.marker ?? ''}${measure.text}`,
      acceptanceCriterion,
      measure.resultType ? resultTypeLabels[measure.resultType] : null,
      dueValue(due),
      measureStateLabels[said?.state ?? 'notStarted'],
    ];
  });
}

function dutyList(leaves: readonly LiveFinding[]): PaperTable {
  const one = (party: Party | null) => party?.text ?? null;
  return {
    name: '责任清单',
    columns: [
      NUMBER,
      { header: '反馈问题', width: 30 },
      { header: '牵头领导', width: 14 },
      { header: '牵头单位', width: 14 },
      { header: '参与单位', width: 18 },
      { header: '责任科室', width: 11 },
      { header: '责任人', width: 11 },
      { header: '取得明显成效时限', width: 13, center: true },
      { header: '整改到位时限', width: 13, center: true },
    ],
    rows: leaves.map(
      ({ content }): Cells => [
        ...[
          content.number,
          content.problem,
          partiesText(content.leadLeaders),
          partiesText(content.leadUnits),
        ],
        ...[partiesText(content.participatingUnits), one(content.responsibleSection)],
        ...[one(content.responsiblePerson), dueValue(content.resultsDue), dueValue(content.completionDue)],
      ],
    ),
    empty: '没有责任。',
  };
}
