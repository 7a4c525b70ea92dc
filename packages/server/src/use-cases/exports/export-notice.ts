import { writeNoticeDocx, writeNoticeMarkdown } from '@bihuan/documents';
import { type NoticeVersion, noticeOf, type PublicNotice } from '@bihuan/domain';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { Exported } from './export-ledger.js';
import { extentSentence } from './extent-sentence.js';
import type { Ledger } from './read-ledger.js';

export type NoticeFormat = 'docx' | 'md' | 'json';

const MEDIA_TYPES: Record<NoticeFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

async function written(notice: PublicNotice, format: NoticeFormat, at: string): Promise<Uint8Array> {
  const { blocks } = notice;
  if (format === 'md') return Buffer.from(writeNoticeMarkdown(blocks), 'utf8');
  if (format === 'json') return Buffer.from(`${JSON.stringify(notice, null, 2)}\n`, 'utf8');
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '通报';
  return writeNoticeDocx(blocks, { title, createdAt: at });
}

/** Says right behind the lead that the document is not complete. */
function withExtent(notice: PublicNotice, extent: string | null): PublicNotice {
  if (extent === null) return notice;
  const place = notice.blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'lead');
  const at = place === -1 ? notice.blocks.length : place;
  const told: PublicNotice['blocks'][number] = { kind: 'paragraph', level: 0, text: extent };
  return { ...notice, blocks: notice.blocks.toSpliced(at, 0, told) };
}

/** 通报, written from the records. @param at instant that a Word file is dated with */
export async function exportNotice(
  ledger: Ledger,
  format: NoticeFormat,
  version: NoticeVersion,
  at: string,
): Promise<Exported> {
  const { rectification, findings } = ledger;
  const notice = withExtent(noticeOf(rectification.content, findings, version), extentSentence(ledger));
  const fileName = `${rectificationName(rectification.content.header)}整改通报.${format}`;
  return { fileName, mediaType: MEDIA_TYPES[format], bytes: await written(notice, format, at) };
}
