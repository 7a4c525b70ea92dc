/** The papers that prove a measure: for each kind of result those that the ledger asks for. */

import type { EvidenceKind, ResultType } from '@bihuan/domain';
import { type DemoFile, pdfFile, pictureFile, textFile } from '../files/demo-file.js';

export interface Paper {
  kind: EvidenceKind;
  file: DemoFile;
}

type Make = (name: string, about: string) => Paper;

const voucher: Make = (name, about) => ({
  kind: 'voucher',
  file: pdfFile(`${name} 记账凭证`, [about, '金额与明细表核对一致，附银行回单。']),
});
const adoptedText: Make = (name, about) => ({
  kind: 'adoptedText',
  file: textFile(`${name} 印发稿`, [
    '印发稿',
    about,
    '第一条　职责写到岗位。',
    '第二条　时限写到天。',
    '第三条　办完要留记录。',
  ]),
});
const firstUse: Make = (name, about) => ({
  kind: 'firstUse',
  file: textFile(`${name} 首次运用记录`, [
    '首次运用记录',
    about,
    '按新规定办理的第一件，经办和复核都已签字。',
  ]),
});
const decision: Make = (name, about) => ({
  kind: 'decision',
  file: pdfFile(`${name} 决定`, [about, '只列人次，不列姓名。']),
});
const siteRecord: Make = (name) => ({ kind: 'siteRecord', file: pictureFile(`${name} 现场照片`) });
const other: Make = (name, about) => ({
  kind: 'other',
  file: textFile(`${name} 工作台账`, [about, '逐条列明：谁办的、哪天办的、结果怎样。']),
});
const meeting: Make = (name, about) => ({
  kind: 'meeting',
  file: textFile(`${name} 会议记录`, [about, '会议要求抓紧推进。']),
});
const notice: Make = (name, about) => ({
  kind: 'notice',
  file: textFile(`${name} 通知`, [about, '请各科室认真落实。']),
});

const PROOF: Record<ResultType | 'unstated', readonly Make[]> = {
  money: [voucher],
  document: [adoptedText, firstUse],
  people: [decision],
  physical: [siteRecord],
  unstated: [other],
};

/** What proves a measure of this result. @param name stands before each file's own */
export function proofOf(result: ResultType | null, name: string, about: string): Paper[] {
  return PROOF[result ?? 'unstated'].map((make) => make(name, about));
}

/** A meeting and a notice: they say that something is to be done. */
export function onlyPaper(name: string, about: string): Paper[] {
  return [meeting(name, about), notice(name, about)];
}
