/** The hand-over sheet (责任交接单) as a file: what the leaver held, and who takes each of it over. */

import { chineseDate, type DutyRole, fieldLabel, type NoticeBlock } from '@bihuan/domain';
import { writeNoticeDocx } from '../write/docx/write-notice-docx.js';
import { writeTables } from './write-tables.js';

export interface HandOverFile {
  /** Of the leaver; null when it was erased. */
  name: string | null;
  unit: string;
  title: string;
  /** Civil date from which the post is held no more. */
  on: string;
  lines: readonly {
    /** Number and problem of the finding. */
    words: string;
    role: DutyRole;
    /** The duty is of one measure, not of the whole finding. */
    ofMeasure: boolean;
    /** Title and name; null: still to be chosen. */
    successor: string | null;
  }[];
  /** Duties in ledgers that whoever prints this does not see. */
  hidden: number;
}

const ROLE_FIELDS: Record<DutyRole, string> = {
  leadLeader: 'leadLeaders',
  leadUnit: 'leadUnits',
  participatingUnit: 'participatingUnits',
  responsibleSection: 'responsibleSection',
  responsiblePerson: 'responsiblePerson',
};
const OPEN = '（待定）';
const TITLE = '责任交接单';

/** As a Word file with lines to be signed. `at` is the instant that the file says it was made. */
export function writeHandOverDocx(sheet: HandOverFile, { at }: { at: string }): Promise<Uint8Array> {
  const paragraph = (text: string): NoticeBlock => ({ kind: 'paragraph', level: 0, text });
  const blocks: NoticeBlock[] = [
    { kind: 'title', level: 0, text: TITLE },
    paragraph(leaverSentence(sheet)),
    ...sheet.lines.map((line, index) =>
      paragraph(`${index + 1}．${line.words}（${roleText(line)}）　接手人：${line.successor ?? OPEN}`),
    ),
    ...(sheet.hidden > 0 ? [paragraph(hiddenSentence(sheet.hidden))] : []),
    paragraph('移交人：　　　　　　　　接收人：　　　　　　　　'),
    paragraph('监交人：　　　　　　　　日　期：　　　　　　　　'),
  ];
  return writeNoticeDocx(blocks, { title: TITLE, createdAt: at });
}

/** As an Excel file, one duty on a row. */
export function writeHandOverXlsx(sheet: HandOverFile, _: { at: string }): Promise<Uint8Array> {
  const rows = sheet.lines.map((line, index) => [
    String(index + 1),
    line.words,
    roleText(line),
    line.successor ?? OPEN,
    null,
  ]);
  const notes = [leaverSentence(sheet), ...(sheet.hidden > 0 ? [hiddenSentence(sheet.hidden)] : [])];
  return writeTables([
    {
      name: TITLE,
      columns: [
        { header: '序号', width: 6 },
        { header: '问题', width: 60 },
        { header: '责任', width: 20 },
        { header: '接手人', width: 24 },
        { header: '签字', width: 16 },
      ],
      rows: [...rows, ...notes.map((note) => [null, note, null, null, null])],
    },
  ]);
}

function roleText({ role, ofMeasure }: HandOverFile['lines'][number]): string {
  return `${fieldLabel(ROLE_FIELDS[role])}${ofMeasure ? '（措施）' : ''}`;
}

function leaverSentence({ name, unit, title, on, lines }: HandOverFile): string {
  const who = [unit, title, name].filter(Boolean).join(' ');
  return `${who}自${chineseDate(on)}起不再担任此职，名下在整改的责任${lines.length}项，交接如下。`;
}

function hiddenSentence(count: number): string {
  return `另有${count}项责任在别的整改工作里，由那些整改工作的整改办交接。`;
}
