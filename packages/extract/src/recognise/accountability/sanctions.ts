import type { AccountabilityKind } from '../../notice.js';
import { wordsOf, wordTable } from '../word-table.js';

/** Words for measures against people, by kind. */
const WORDS: Readonly<Record<AccountabilityKind, string>> = {
  立案: '立案审查调查 立案查处 立案调查 立案审查 立案侦查 立案',
  留置: '采取留置措施 留置',
  党纪处分:
    '党纪政务处分 党政纪处分 党纪政纪处分 党纪处分 党内处分 党内严重警告 党内警告 严重警告 留党察看 开除党籍 撤销党内职务 纪律处分 处分',
  政务处分: '政务处分 政纪处分 政务警告 政务记大过 政务记过 政务撤职 政务开除 开除公职 记大过 记过',
  诫勉: '诫勉谈话 诫勉',
  谈话提醒: '谈话提醒 提醒谈话 提醒约谈 约谈提醒 预警谈话 警示谈话 廉政谈话 集体约谈 约谈',
  第一种形态: '第一种形态',
  罚款: '行政处罚 罚款',
  问责: '追责问责 问责追责 追究责任 责任追究 追问责 问责 追责',
  other:
    '批评教育 组织处理 组织调整 责令检查 书面检查 通报批评 移送司法机关 移送检察机关 移送司法 免职 撤职 降级 辞退 解聘 ' +
    '谈话函询 第二种形态 第三种形态 第四种形态 四种形态 刑事拘留 查处 处理',
};

/** What turns the word into the name of a field of work: 问责机制, 执纪问责力度. */
const FIELD_OF_WORK = /力度|机制|制度|办法|条例|程序|意识|规定|决定|标准|工作/y;

/** A word for a measure against people, in indices of the flat text. */
export interface Sanction {
  readonly kind: AccountabilityKind;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const TABLE = wordTable(wordsOf(WORDS), (word) => word.charAt(0));
const FIRST = new Uint8Array(0x10000);
const SECOND = new Uint8Array(0x10000);
for (const [word] of wordsOf(WORDS)) {
  FIRST[word.charCodeAt(0)] = 1;
  SECOND[word.charCodeAt(1)] = 1;
}

function canBegin(text: string, at: number): boolean {
  return FIRST[text.charCodeAt(at)] === 1 && SECOND[text.charCodeAt(at + 1)] === 1;
}

function sanctionAt(text: string, start: number): Sanction | null {
  const entry = TABLE.get(text.charAt(start))?.find(([word]) => text.startsWith(word, start));
  if (entry === undefined) return null;
  const [word, kind] = entry;
  const end = start + word.length;
  FIELD_OF_WORK.lastIndex = end;
  return FIELD_OF_WORK.test(text) ? null : { kind, word, start, end };
}

/** Every word for a measure against people, in order. */
export function findSanctions(text: string): Sanction[] {
  const found: Sanction[] = [];
  for (let i = 0; i < text.length; ) {
    const sanction = canBegin(text, i) ? sanctionAt(text, i) : null;
    if (sanction === null) i += 1;
    else {
      found.push(sanction);
      i = sanction.end;
    }
  }
  return found;
}

const ROW = /^[”’]?(?:等|处分|措施|帮助和)?(?:方式)?$/;
/** Words too weak to name the kind where another stands beside them. */
const WEAK = new Set(['查处', '处理']);

/**
 * One deed in several words is one sanction: 第一种形态批评教育 is the first form, 查处问责 is 问责.
 *
 * > 运用第一种形态批评教育帮助45人
 *       ^^^^^^^^^^^^^^^^^^
 */
export function mergeNeighbours(text: string, sanctions: readonly Sanction[]): Sanction[] {
  const merged: Sanction[] = [];
  for (const sanction of sanctions) {
    const before = merged.at(-1);
    if (before === undefined || !ROW.test(text.slice(before.end, Math.min(sanction.start, before.end + 6)))) {
      merged.push(sanction);
      continue;
    }
    const stronger = WEAK.has(before.word) ? sanction : before;
    merged[merged.length - 1] = { ...stronger, start: before.start, end: sanction.end };
  }
  return merged;
}
