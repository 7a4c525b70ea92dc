import { type BriefStep, briefStepLabels } from '@bihuan/domain';
import type { PaperBlock } from '../paper/paper.js';
import { lateSentence, standingSentence } from './brief-sentences.js';
import { References } from './references.js';
import { headerOf, type ReportPaper, toBeWritten, writeReport } from './report-paper.js';
import {
  accountabilityParagraph,
  inspectionParagraph,
  institutionParagraph,
  leadershipParagraphs,
  workParagraph,
} from './report-sentences.js';

/** What shows that the work was pushed and not waved through. */
const PUSHED: readonly BriefStep[] = [
  'reminded',
  'checked',
  'returned',
  'verificationFailed',
  'reopened',
  'lookedBack',
];

/**
 * 主要负责人组织落实情况报告 as a draft. What the principal did himself no ledger knows: it stands as 〔待补：…〕;
 * the numbers beside it are those of the ledger, each with its records.
 * @returns a docx file
 */
export function writeLeaderReport(paper: ReportPaper): Uint8Array {
  const { inspectedBody, kind } = headerOf(paper);
  const title = `${inspectedBody ?? ''}主要负责人组织落实${kind ?? '巡视'}整改情况的报告`;
  const references = new References(paper.findings);
  return writeReport(title, paper, blocksOf(paper, references), references);
}

function blocksOf(paper: ReportPaper, references: References): PaperBlock[] {
  const { brief } = paper;
  const chapter = (text: string): PaperBlock => ({ kind: 'chapter', text });
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  return [
    inspectionParagraph(paper),
    chapter('一、履行第一责任人责任情况'),
    ...leadershipParagraphs(paper, references),
    toBeWritten('主要负责人主持研究、部署整改工作的情况（时间、会议、议定事项）'),
    chapter('二、直接推动重点难点问题情况'),
    toBeWritten('主要负责人牵头的问题、现场督办和协调解决的事项'),
    chapter('三、督促落实情况'),
    workParagraph(paper, references),
    paragraph(pushedSentence(paper, references)),
    chapter('四、整改成效'),
    paragraph(standingSentence(brief, references)),
    institutionParagraph(paper, references),
    accountabilityParagraph(paper, references),
    toBeWritten('群众感受和实际变化'),
    chapter('五、不足和下一步打算'),
    paragraph(lateSentence(brief, references)),
    toBeWritten('存在的不足和下一步打算'),
  ];
}

function pushedSentence({ brief }: ReportPaper, references: References): string {
  const told = PUSHED.map(
    (step) =>
      `${briefStepLabels[step]}的${references.cite(`整改以来${briefStepLabels[step]}`, brief.moved[step])}`,
  );
  return `整改以来，末级问题中${told.join('，')}。`;
}
