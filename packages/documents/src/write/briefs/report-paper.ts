/** What the two reports to the superior are drafted from. */

import {
  type AccountabilityLine,
  type Brief,
  type Institution,
  type KnownRectification,
  type LiveFinding,
  loopOf,
  type WorkRecord,
} from '@bihuan/domain';
import type { PaperBlock } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { NO_SINGLE_RATE } from './brief-sentences.js';
import type { References } from './references.js';
import { tableBlocks } from './write-brief.js';

export interface ReportPaper {
  rectification: KnownRectification;
  /** `briefOf` over the whole time of the rectification. */
  brief: Brief;
  /** All that the reader may see, in the order of the ledger. */
  findings: readonly LiveFinding[];
  /** `deriveInstitutions`, `deriveAccountability`, `deriveWorkRecords` of the same findings. */
  institutions: readonly Institution[];
  accountability: readonly AccountabilityLine[];
  workRecords: readonly WorkRecord[];
  /** What a report that does not tell every finding says of itself. */
  extent?: string;
  /** Instant that the file says it was made at. */
  at: string;
}

/** What people have to write: the ledger does not know it. */
export function toBeWritten(what: string): PaperBlock {
  return { kind: 'paragraph', text: `〔待补：${what}〕` };
}

/** What the rectification is known by. */
export function headerOf({ rectification }: ReportPaper) {
  return rectification.content.header;
}

/** What the work has left behind at the level of the rectification. */
export function workOf({ rectification }: ReportPaper) {
  return loopOf(rectification);
}

/** A draft with its signature, and the list of records behind its numbers. @returns a docx file */
export function writeReport(
  title: string,
  paper: ReportPaper,
  blocks: readonly PaperBlock[],
  references: References,
): Uint8Array {
  return writePaper({
    properties: { title, createdAt: paper.at },
    foot: `${title}（草稿）`,
    orientation: 'portrait',
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: '（草稿：〔待补〕处由人撰写；数字出自台账）' },
      ...(paper.extent === undefined ? [] : [{ kind: 'note' as const, text: paper.extent }]),
      { kind: 'paragraph', text: '〔待补：报送机关〕：' },
      ...blocks,
      { kind: 'signature', text: headerOf(paper).issuer ?? '〔待补：报送单位〕' },
      { kind: 'date', text: '〔待补：日期〕' },
      { kind: 'chapter', text: '附：数字所指的记录（核对用，定稿时删去）' },
      { kind: 'note', text: NO_SINGLE_RATE },
      ...tableBlocks(references.listTable()),
    ],
  });
}
