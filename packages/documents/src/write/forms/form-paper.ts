import type { HashName } from '@bihuan/domain';
import type { Paper, PaperBlock } from '../paper/paper.js';
import type { FormContext } from './form-context.js';
import { dayText } from './form-words.js';
import { shortHash } from './signature-words.js';

/** What every form of a finding has in common: title, number, foot. */
export interface FormHead {
  title: string;
  /** `销号-3-1-第2轮`; known again on every page. */
  formNumber: string;
}

/** A form upright, its number below the title and at the foot of every page. */
export function formPaper(
  { title, formNumber }: FormHead,
  context: Pick<FormContext, 'printedOn' | 'at'>,
  blocks: readonly PaperBlock[],
): Paper {
  const subtitle = `编号：${formNumber}　　打印日期：${dayText(context.printedOn)}`;
  return {
    properties: { title, createdAt: context.at },
    foot: `${title}　${formNumber}`,
    orientation: 'portrait',
    blocks: [{ kind: 'title', text: title }, { kind: 'subtitle', text: subtitle }, ...blocks],
  };
}

const HASH_WORDS: Readonly<Record<HashName, string>> = { sha256: 'SHA-256', sm3: '国密 SM3' };

/** The digest of the content, and what it is good for, in words for people who sign. */
export function hashNotes({
  contentHash,
  hashName,
}: Pick<FormContext, 'contentHash' | 'hashName'>): PaperBlock[] {
  return [
    { kind: 'note', text: `内容摘要（${HASH_WORDS[hashName]}）：${contentHash}` },
    {
      kind: 'note',
      text:
        '说明：内容摘要由问题表述、措施与验收标准、责任单位、时限、数字和佐证材料算出，改动其中任何一处，摘要就会不同。' +
        `签字只对签字时的内容有效；内容改动后原签字标为“签字已失效”，须重新签字。核对时，本表摘要的前${shortHash(contentHash).length}位应与签字处所列一致。`,
    },
  ];
}
