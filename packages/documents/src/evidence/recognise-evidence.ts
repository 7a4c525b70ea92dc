import { openArchive } from '../read/archive/archive.js';
import { looksLikeHtml } from '../read/html/read-html.js';
import { DEFAULT_LIMITS } from '../read/limits.js';
import { recogniseArchive, recogniseContainer } from '../read/recognise-format.js';
import { Unreadable, type UnreadableCode } from '../read/unreadable.js';

/** How a file can be shown in the page: as it is, as the text that is in it, or not at all. */
export type EvidenceView = 'pdf' | 'image' | 'text' | 'none';

/** What a file that proves something is, by its content. */
export interface EvidenceType {
  mediaType: string;
  /** With its dot; the name under which the file is downloaded ends in it. */
  extension: string;
  /** `Word 文档`, for people. */
  label: string;
  view: EvidenceView;
  /** Whether its words can be read and searched. */
  hasText: boolean;
}

interface Picture extends EvidenceType {
  bytes: readonly number[];
  at: number;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const picture = (
  label: string,
  kind: string,
  extension: string,
  bytes: readonly number[],
  at = 0,
): Picture => {
  // Browsers show these; TIFF is what scanners write, and no browser shows it.
  const view = kind === 'tiff' ? 'none' : 'image';
  return { mediaType: `image/${kind}`, extension, label: `${label} 图片`, view, hasText: false, bytes, at };
};

const PICTURES: readonly Picture[] = [
  picture('PNG', 'png', '.png', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]),
  picture('JPEG', 'jpeg', '.jpg', [0xff, 0xd8, 0xff]),
  picture('GIF', 'gif', '.gif', ascii('GIF8')),
  picture('WebP', 'webp', '.webp', ascii('WEBP'), 8),
  picture('TIFF', 'tiff', '.tif', ascii('II*\0')),
  picture('TIFF', 'tiff', '.tif', ascii('MM\0*')),
];

const office = (label: string, mediaType: string, extension: string, hasText: boolean): EvidenceType => ({
  ...{ mediaType, extension, label, hasText },
  view: hasText ? 'text' : 'none',
});
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const types = {
  pdf: { mediaType: 'application/pdf', extension: '.pdf', label: 'PDF', view: 'pdf', hasText: true },
  docx: office('Word 文档', `${OPEN_XML}.wordprocessingml.document`, '.docx', true),
  xlsx: office('Excel 工作簿', `${OPEN_XML}.spreadsheetml.sheet`, '.xlsx', true),
  ofd: office('OFD 版式文件', 'application/ofd', '.ofd', false),
  doc: office('旧版 Word 文档', 'application/msword', '.doc', false),
  xls: office('旧版 Excel 工作簿', 'application/vnd.ms-excel', '.xls', false),
  text: office('文本', 'text/plain', '.txt', true),
} as const satisfies Record<string, EvidenceType>;

/** Old formats are refused where words are to be read, but they prove as well as new ones. */
const KEPT_UNREAD: Partial<Record<UnreadableCode, EvidenceType>> = {
  ofd: types.ofd,
  oldWord: types.doc,
  oldExcel: types.xls,
};

/**
 * What a file is, by its content; its name is not believed. Programs, archives, web pages and whatever else a
 * browser or an office would run are refused.
 * @param bytes the whole file
 * @throws Unreadable `empty`, `encrypted`, `wrongType`, and what a broken archive is refused with
 */
export function recogniseEvidence(bytes: Uint8Array): EvidenceType {
  const known = PICTURES.find(({ bytes: prefix, at }) => prefix.every((byte, i) => bytes[at + i] === byte));
  if (known) return withoutPrefix(known);
  try {
    return documentType(bytes);
  } catch (error) {
    const kept = error instanceof Unreadable ? KEPT_UNREAD[error.code as UnreadableCode] : undefined;
    if (kept) return kept;
    throw error;
  }
}

function documentType(bytes: Uint8Array): EvidenceType {
  const container = recogniseContainer(bytes);
  if (container === 'pdf') return types.pdf;
  if (container === 'zip') return types[recogniseArchive(openArchive(bytes, DEFAULT_LIMITS))];
  if (looksLikeHtml(bytes, '')) throw new Unreadable('wrongType', { found: '网页' });
  if (bytes.subarray(0, 8_192).includes(0)) throw new Unreadable('wrongType', { found: '不认识的文件' });
  return types.text;
}

const KNOWN: readonly EvidenceType[] = [...PICTURES.map(withoutPrefix), ...Object.values(types)];

/** The type of this media type, as it was recognised when the file was taken; null for any other. */
export function evidenceTypeOf(mediaType: string): EvidenceType | null {
  return KNOWN.find((type) => type.mediaType === mediaType) ?? null;
}

/** Other endings that say the same. */
const ALIKE: Record<string, readonly string[]> = {
  '.jpg': ['.jpeg', '.jpe', '.jfif'],
  '.tif': ['.tiff'],
  '.txt': ['.md', '.csv', '.log', '.text'],
  '.docx': ['.docm', '.dotx'],
  '.xlsx': ['.xlsm', '.xltx'],
};

/** The name with an ending that says what the file is: `凭证.exe` of a PDF becomes `凭证.exe.pdf`. */
export function namedByType(name: string, { extension }: Pick<EvidenceType, 'extension'>): string {
  const endings = [extension, ...(ALIKE[extension] ?? [])];
  return endings.some((ending) => name.toLowerCase().endsWith(ending)) ? name : name + extension;
}

function withoutPrefix({ mediaType, extension, label, view, hasText }: Picture): EvidenceType {
  return { mediaType, extension, label, view, hasText };
}
