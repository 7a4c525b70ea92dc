import { courseOf, type LiveFinding, type LookBackBatch } from '@bihuan/domain';
import { type PaperBlock, type PaperTable, wideRow } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { standingText } from './finding-parts.js';
import { formPaper } from './form-paper.js';
import { dayText, methodsText } from './form-words.js';
import { SIGN_BY_HAND } from './signature-words.js';

/** A batch with its look-back, drawn or not. */
export interface LookBackPaper {
  batch: LookBackBatch;
  /** Order of the batch in its rectification, from 1. */
  ordinal: number;
  /** The findings of the batch as far as the reader sees them. */
  findings: readonly LiveFinding[];
  /** How many findings were taken out of `batch` because the reader does not see them; without them nobody draws again. */
  hidden?: number;
  printedOn: string;
  at: string;
}

const TITLE = '整改回头看抽查单';
const NOT_DRAWN = '尚未抽取';

/** 回头看抽查单: what was promised beforehand, what was drawn, how anybody draws it again, what was found. @returns a docx file */
export function writeLookBackForm(paper: LookBackPaper): Uint8Array {
  const { batch, ordinal, findings, printedOn, at, hidden = 0 } = paper;
  const head = { title: TITLE, formNumber: `回头看-${batch.on.slice(0, 4)}-${ordinal}` };
  const { draw } = batch;
  const drawn = draw ? `${dayText(draw.on)}公布种子并抽取${draw.sample.length}个` : NOT_DRAWN;
  const row = (label: string, text: string, lines?: number) => wideRow(label, text, 2, lines);
  return writePaper(
    formPaper(head, { printedOn, at }, [
      {
        kind: 'form',
        widths: [1, 5],
        rows: [
          row('本批销号', `${dayText(batch.on)}，共${batch.findingIds.length + hidden}个问题`),
          row('销号时公布的摘要', batch.commitment),
          row('抽取', drawn),
          row('种子', draw?.seed ?? NOT_DRAWN),
        ],
      },
      ...(hidden === 0 ? recomputing() : [withheld(hidden)]),
      { kind: 'section', text: '一、抽中的问题与回头看结果' },
      { kind: 'table', table: sampleTable(batch, findings) },
      { kind: 'section', text: '二、本批全部问题' },
      { kind: 'table', table: batchTable(batch, findings) },
      { kind: 'form', widths: [1, 5], rows: [row('回头看人员', SIGN_BY_HAND, 3)] },
    ]),
  );
}

/** Said in place of the way to draw the sample again, which takes every id of the batch. */
function withheld(hidden: number): PaperBlock {
  const text = `另有${hidden}个问题不在打印人的查看范围内，未列出；缺了它们，不能由本单重新抽取样本。`;
  return { kind: 'note', text };
}

/** The algorithm in full (look-back sample, version 1), so that no program of ours is needed to check it. */
function recomputing(): PaperBlock[] {
  return [
    '怎样自己核对：（1）把种子的64位十六进制数字还原成32个字节，算出 SHA-256，应与销号时公布的摘要一致；',
    '（2）把本批全部问题的标识去重，按字符编码排序，从0编号；（3）以种子的32个字节为密钥，对“bihuan-look-back-1”、换行、编号、换行、标识这段 UTF-8 文字算 HMAC-SHA-256；',
    '（4）按算出的十六进制数由小到大排，前若干个就是样本。也可以用命令“bihuan lookback verify”核对。种子在销号时还没有公开，销号的人无法预知样本；摘要先已公布，抽取的人无法挑选样本。',
  ].map((text) => ({ kind: 'note', text }));
}

function sampleTable({ draw, on }: LookBackBatch, findings: readonly LiveFinding[]): PaperTable {
  const rows = (draw?.sample ?? []).map((id, index) => {
    const finding = findings.find((one) => one.id === id);
    if (!finding) return [index + 1, null, '（不在打印人的查看范围内）', null, null, null];
    // What was found before the batch was signed off belongs to an earlier look-back.
    const found = courseOf(finding).lookBacks.findLast(({ date }) => date >= on);
    return [
      index + 1,
      finding.content.number,
      finding.content.problem,
      found ? { day: found.date } : null,
      found ? methodsText(found.methods) : null,
      found ? `${found.confirmed ? '确认整改到位' : '未确认'}：${found.findings}` : null,
    ];
  });
  return {
    name: '抽中的问题',
    columns: [
      { header: '序号', width: 5, center: true },
      { header: '编号', width: 8, center: true },
      { header: '问题', width: 26 },
      { header: '日期', width: 13, center: true },
      { header: '方式', width: 12, center: true },
      { header: '结果', width: 26 },
    ],
    rows,
    empty: '尚未抽取。',
  };
}

/** With ids, without which nobody could draw the sample again. */
function batchTable({ findingIds, draw }: LookBackBatch, findings: readonly LiveFinding[]): PaperTable {
  const rows = [...new Set(findingIds)].sort().map((id, index) => {
    const finding = findings.find((one) => one.id === id);
    return [
      index,
      id,
      finding?.content.number ?? null,
      finding ? standingText(finding) : null,
      draw?.sample.includes(id) ? '抽中' : null,
    ];
  });
  return {
    name: '本批全部问题',
    columns: [
      { header: '编号（从0起）', width: 10, center: true },
      { header: '标识', width: 40 },
      { header: '问题编号', width: 12, center: true },
      { header: '目前状态', width: 18, center: true },
      { header: '抽取', width: 8, center: true },
    ],
    rows,
    empty: '本批没有问题。',
  };
}
