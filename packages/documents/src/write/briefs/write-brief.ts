import { dayText } from '../forms/form-words.js';
import type { PaperBlock, PaperTable } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { writeSheets } from '../paper/write-sheets.js';
import { type BriefPaper, briefTitle, isAnalysis, stretchText } from './brief-paper.js';
import {
  lateSentence,
  movedSentence,
  NO_SINGLE_RATE,
  paperSentence,
  partSentences,
  standingSentence,
} from './brief-sentences.js';
import { briefTables } from './brief-tables.js';
import { References } from './references.js';

/**
 * The brief of a month (一月一整理) or the analysis of a quarter (一季一分析) as a Word file: what moved, what is late
 * and why, what is only paper so far. What people have to write stands as 〔待补：…〕.
 * @returns a docx file
 */
export function writeBriefDocx(paper: BriefPaper): Uint8Array {
  const title = briefTitle(paper);
  const references = new References(paper.findings);
  const text = textBlocks(paper, references);
  const tables = briefTables(paper.brief, paper.findings, references);
  return writePaper({
    properties: { title, createdAt: paper.at },
    foot: `${title}　${stretchText(paper.brief.stretch)}`,
    orientation: 'portrait',
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: `（${stretchText(paper.brief.stretch)}）` },
      ...text,
      { kind: 'signature', text: paper.office },
      { kind: 'date', text: dayText(paper.brief.today) },
      { kind: 'chapter', text: '附：统计表' },
      ...tables.flatMap(tableBlocks),
      ...tableBlocks(references.listTable()),
    ],
  });
}

/** The same as a workbook: a sheet for each table, the records behind the numbers on the last. @returns an xlsx file */
export function writeBriefXlsx(paper: BriefPaper): Promise<Uint8Array> {
  const { brief, findings } = paper;
  const references = new References(findings);
  const tables = briefTables(brief, findings, references);
  const period = `${stretchText(brief.stretch)}　统计日：${dayText(brief.today)}`;
  const subtitle = [period, paper.extent, NO_SINGLE_RATE].filter(Boolean).join('　');
  return writeSheets([...tables, references.recordTable()], { title: briefTitle(paper), subtitle });
}

function textBlocks({ brief, extent }: BriefPaper, references: References): PaperBlock[] {
  const chapter = (text: string): PaperBlock => ({ kind: 'chapter', text });
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const analysis = isAnalysis(brief)
    ? [
        chapter('五、各报告情况'),
        ...partSentences(brief, references).map(paragraph),
        chapter('六、分析与建议'),
        paragraph('〔待补：共性问题、症结所在、举一反三的建议〕'),
      ]
    : [chapter('五、下月工作'), paragraph('〔待补：下月工作重点和需要协调的事项〕')];
  return [
    chapter('一、总体情况'),
    paragraph(standingSentence(brief, references)),
    { kind: 'note', text: [extent, NO_SINGLE_RATE].filter(Boolean).join('\n') },
    chapter('二、本期变动'),
    paragraph(movedSentence(brief, references)),
    chapter('三、逾期及原因'),
    paragraph(lateSentence(brief, references)),
    chapter('四、佐证情况'),
    paragraph(paperSentence(brief, references)),
    ...analysis,
  ];
}

/** A table under its name. */
export function tableBlocks(table: PaperTable): PaperBlock[] {
  return [
    { kind: 'section', text: table.name },
    { kind: 'table', table },
  ];
}
