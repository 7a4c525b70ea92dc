/** The running text of a brief: each number with the reference to its records. */

import {
  type Analysis,
  type Brief,
  briefStepLabels,
  briefSteps,
  type LateReason,
  lateReasonLabels,
  leafOutcomes,
  outcomeLabels,
} from '@bihuan/domain';
import { dayText } from '../forms/form-words.js';
import { stretchText } from './brief-paper.js';
import type { References } from './references.js';

/** Said in every paper that counts outcomes. */
export const NO_SINGLE_RATE =
  '说明：数字按末级问题计（一个问题分为若干具体表现的，按具体表现计）；现状截至统计日，变动只计本期。整改到位、长期坚持、未落实结案、重新整改分别列出，不用单一的完成率概括。方括号内为引用号，所指记录列于最后；为零的没有所指记录。';

/** Where the leaves stand, outcomes told apart. */
export function standingSentence({ today, leaves, outcomes }: Brief, references: References): string {
  // First, so that it bears the first number.
  const all = references.cite('须整改的末级问题', leaves);
  const told = leafOutcomes
    .filter((outcome) => outcomes[outcome].count > 0)
    .map((outcome) => {
      const label = outcomeLabels[outcome];
      return `${label}${references.cite(`末级问题：${label}`, outcomes[outcome])}`;
    });
  return `截至${dayText(today)}，须整改的末级问题共${all}${told.length > 0 ? `，其中${told.join('，')}` : ''}。`;
}

/** What moved in the stretch, and on how many nothing did. */
export function movedSentence({ stretch, moved, unmoved }: Brief, references: References): string {
  const told = briefSteps
    .filter((step) => moved[step].count > 0)
    .map((step) => `${briefStepLabels[step]}${references.cite(`本期${briefStepLabels[step]}`, moved[step])}`);
  const still = `在整改而没有任何变动的${references.cite('本期在整改而没有任何变动', unmoved)}`;
  return `${stretchText(stretch)}，${told.length > 0 ? `${told.join('，')}；` : '没有变动；'}${still}。`;
}

/** How many are late, and what they wait for. */
export function lateSentence({ late, today }: Brief, references: References): string {
  const all = { count: late.length, ids: late.map(({ id }) => id) };
  const total = `截至${dayText(today)}逾期${references.cite('逾期的末级问题', all)}`;
  const reasons = [...new Set(late.map(({ reason }) => reason))].map((reason) => {
    const ids = late.filter((one) => one.reason === reason).map(({ id }) => id);
    return `${reasonWords(reason)}${references.cite(`逾期：${lateReasonLabels[reason]}`, { count: ids.length, ids })}`;
  });
  return reasons.length > 0 ? `${total}：${reasons.join('，')}。` : `${total}。`;
}

function reasonWords(reason: LateReason): string {
  return `${lateReasonLabels[reason]}的`;
}

/** What there is to show: it asks, it convicts nobody. */
export function paperSentence({ paper }: Brief, references: References): string {
  const only = references.cite('佐证只有会议材料或通知（请核实是否见到实效）', paper.onlyPaper);
  const nothing = references.cite('还没有任何佐证', paper.nothing);
  return `佐证只有会议材料或通知的${only}，请责任单位说明是否见到实效；还没有任何佐证的${nothing}。`;
}

/** Of an analysis: how each report stands. */
export function partSentences({ byPart }: Analysis, references: References): string[] {
  return byPart.map(({ part, leaves, outcomes, late }) => {
    const settled = references.cite(`末级问题：${part}，${outcomeLabels.resolved}`, outcomes.resolved);
    return `${part}末级问题${references.cite(`${part}：末级问题`, leaves)}，其中${outcomeLabels.resolved}${settled}，逾期${references.cite(`${part}：逾期`, late)}。`;
  });
}
