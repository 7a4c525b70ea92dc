import { type IssuedReminder, type LiveFinding, lightLabels, reminderTitle } from '@bihuan/domain';
import type { Paper, PaperBlock } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { standingText } from './finding-parts.js';
import { dayText, dueText } from './form-words.js';

/** A reminder as it is sent. */
export interface ReminderPaper {
  reminder: IssuedReminder;
  /** What is asked for. */
  text: string;
  /** The findings that it reminds of, in order. */
  findings: readonly LiveFinding[];
  /** Name of the office that sends it. */
  office: string;
  /** Light of a finding on the day of printing, by id; what is not here shows none. */
  lights?: Readonly<Record<string, keyof typeof lightLabels>>;
  /** What was answered so far. */
  answers: readonly { unit: string; on: string; text: string }[];
  at: string;
}

/** 工作提示单〔年〕N号: to whom, what about, by when to reply; the slip for the reply is at its end. @returns a docx file */
export function writeReminderForm(paper: ReminderPaper): Uint8Array {
  return writePaper(reminderPaper(paper));
}

function reminderPaper({ reminder, office, at, ...rest }: ReminderPaper): Paper {
  const number = reminderTitle(reminder);
  return {
    properties: { title: number, createdAt: at },
    foot: number,
    orientation: 'portrait',
    blocks: [
      { kind: 'title', text: '工作提示单' },
      { kind: 'subtitle', text: number.replace('工作提示单', '') },
      { kind: 'paragraph', text: `${reminder.to.map(({ text }) => text).join('、')}：` },
      { kind: 'paragraph', text: rest.text },
      { kind: 'paragraph', text: `请于${dayText(reminder.replyDue)}前书面答复整改进展和下一步打算。` },
      findingsTable(rest),
      { kind: 'signature', text: office },
      { kind: 'date', text: dayText(reminder.on) },
      ...answerBlocks(rest.answers),
    ],
  };
}

function findingsTable({ findings, lights }: Pick<ReminderPaper, 'findings' | 'lights'>): PaperBlock {
  const rows = findings.map((finding) => {
    const light = lights?.[finding.id];
    return [
      finding.content.number,
      finding.content.problem,
      standingText(finding),
      dueText(finding.content.completionDue),
      light ? lightLabels[light] : null,
    ];
  });
  return {
    kind: 'table',
    table: {
      name: '提示的问题',
      columns: [
        { header: '编号', width: 8, center: true },
        { header: '问题', width: 36 },
        { header: '目前状态', width: 14, center: true },
        { header: '整改到位时限', width: 16, center: true },
        { header: '亮灯', width: 8, center: true },
      ],
      rows,
      empty: '没有指明具体问题。',
    },
  };
}

function answerBlocks(answers: ReminderPaper['answers']): PaperBlock[] {
  const heading: PaperBlock = { kind: 'section', text: '答复' };
  if (answers.length === 0) {
    const rows = ['答复单位', '整改进展', '下一步打算', '负责人签字、日期'].map((label, index) => ({
      cells: [{ text: label, label: true }, { text: '' }],
      lines: index === 0 ? 1 : 3,
    }));
    return [heading, { kind: 'form', widths: [1, 4], rows }];
  }
  return [
    heading,
    ...answers.map(
      ({ unit, on, text }): PaperBlock => ({
        kind: 'paragraph',
        text: `${unit}（${dayText(on)}）：${text}`,
      }),
    ),
  ];
}
