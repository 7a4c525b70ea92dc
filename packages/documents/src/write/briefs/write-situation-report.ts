import { chineseDate, type LiveFinding, outcomeLabels } from '@bihuan/domain';
import type { PaperBlock } from '../paper/paper.js';
import { lateSentence, paperSentence, standingSentence } from './brief-sentences.js';
import { findingResults } from './finding-results.js';
import { References } from './references.js';
import { headerOf, type ReportPaper, toBeWritten, writeReport } from './report-paper.js';
import {
  accountabilityParagraph,
  inspectionParagraph,
  institutionParagraph,
  leadershipParagraphs,
  workParagraph,
} from './report-sentences.js';

/**
 * 整改情况报告 as a draft: every number leads by a bracketed reference to the list of records at its end, and what
 * the ledger does not know stands as 〔待补：…〕.
 * @returns a docx file
 */
export function writeSituationReport(paper: ReportPaper): Uint8Array {
  const { inspectedBody, kind } = headerOf(paper);
  const title = `关于${inspectedBody ?? ''}${kind ?? '巡视'}整改情况的报告`;
  const references = new References(paper.findings);
  return writeReport(title, paper, blocksOf(paper, references), references);
}

function blocksOf(paper: ReportPaper, references: References): PaperBlock[] {
  const { brief, findings } = paper;
  const chapter = (text: string): PaperBlock => ({ kind: 'chapter', text });
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  return [
    inspectionParagraph(paper),
    chapter('一、整改工作组织情况'),
    ...leadershipParagraphs(paper, references),
    workParagraph(paper, references),
    toBeWritten('党委（党组）履行整改主体责任的主要做法'),
    chapter('二、整改总体情况'),
    paragraph(standingSentence(brief, references)),
    institutionParagraph(paper, references),
    accountabilityParagraph(paper, references),
    toBeWritten('取得的主要成效'),
    chapter('三、反馈问题逐项整改情况'),
    ...findingResults(findings),
    chapter('四、尚未解决的问题及原因'),
    paragraph(lateSentence(brief, references)),
    paragraph(paperSentence(brief, references)),
    ...unresolved(findings),
    toBeWritten('原因分析'),
    chapter('五、下一步工作打算'),
    ...stages(findings),
    toBeWritten('下一步工作打算'),
  ];
}

/** What was closed without implementation, each with its ground and who agreed. */
function unresolved(findings: readonly LiveFinding[]): PaperBlock[] {
  return findings.flatMap((finding): PaperBlock[] => {
    if (finding.status !== 'signedOff' || finding.outcome.kind !== 'notImplemented') return [];
    const { ground, approval } = finding.outcome;
    const text = `问题${finding.content.number}${outcomeLabels.notImplemented}：${ground}（${approval.authority}${approval.number}）。`;
    return [{ kind: 'paragraph', text }];
  });
}

function stages(findings: readonly LiveFinding[]): PaperBlock[] {
  return findings.flatMap((finding): PaperBlock[] => {
    if (finding.status !== 'longTerm') return [];
    const goals = finding.stages.map(({ date, goal }) => `${chineseDate(date)}前${goal}`);
    return [{ kind: 'paragraph', text: `问题${finding.content.number}长期坚持：${goals.join('；')}。` }];
  });
}
