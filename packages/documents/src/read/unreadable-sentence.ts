import type { Unreadable, UnreadableCode, UnreadableDetails } from './unreadable.js';

const FORMATS = 'Word（.docx）、PDF、Excel（.xlsx）、网页（.html）或文本（.txt、.md）';

const BOMB_REASONS: Record<UnreadableDetails['bomb']['reason'], (limit: number) => string> = {
  size: (limit) => `文件解压后超过 ${megabytes(limit)}`,
  ratio: (limit) => `文件的压缩率超过 ${limit} 倍`,
  overlap: () => '压缩包内的文件互相重叠',
  entries: (limit) => `压缩包内超过 ${limit} 个文件`,
};

const XML_REASONS: Record<UnreadableDetails['unsafeXml']['reason'], string> = {
  doctype: '带有文档类型声明（DOCTYPE）',
  entity: '带有未知的实体引用',
  depth: '嵌套层数过多',
};

/** Expected, found, what to do next: one sentence or two for each code. */
const SENTENCES: { [C in UnreadableCode]: (params: UnreadableDetails[C]) => string } = {
  empty: () => '文件是空的（0 字节）。请重新导出，或换一份文件。',
  tooLarge: ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限。请删去图片后另存，或拆成几份再导入。`,
  tooMuchText: ({ limit }) => `文件的文字超过 ${limit} 字的上限。请拆成几份再导入。`,
  tooManyCells: ({ limit }) => `表格的单元格超过 ${limit} 个的上限。请删去无关的工作表，或拆成几份再导入。`,
  tooManyPages: ({ pages, limit }) => `文件有 ${pages} 页，超过 ${limit} 页的上限。请拆成几份再导入。`,
  wrongType: ({ found }) => `能读的是 ${FORMATS}，这份文件是${found}。请另存为其中一种格式后再导入。`,
  truncated: () => '文件不完整，后半部分缺失，可能没有下载或复制完。请重新取得这份文件后再导入。',
  encrypted: () => '文件设有打开密码，无法读取。请在 Word、WPS 或 PDF 软件中去掉密码，另存后再导入。',
  bomb: ({ reason, limit }) =>
    `${BOMB_REASONS[reason](limit)}，不像正常的文档，没有打开。请用 Word 或 WPS 重新另存后再导入。`,
  unsafeXml: ({ reason, part }) =>
    `文件内部（${part}）${XML_REASONS[reason]}，正常的文档没有这种内容，没有打开。请用 Word 或 WPS 重新另存后再导入。`,
  unsafeName: ({ entry }) =>
    `压缩包内有越出目录的文件名（${shortened(entry)}），没有打开。请用 Word 或 WPS 重新另存后再导入。`,
  oldWord: () =>
    '这是旧版 Word 或 WPS 文字文件（.doc、.wps），能读的是 .docx。请在 Word 或 WPS 中打开，另存为 .docx 后再导入。',
  oldExcel: () =>
    '这是旧版 Excel 或 WPS 表格文件（.xls、.et），能读的是 .xlsx。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
  ofd: () => '这是 OFD 版式文件，暂不能读。请在 OFD 阅读器中导出为 PDF 或 Word（.docx）后再导入。',
  scanned: ({ pages }) =>
    `这份 PDF 的 ${pages} 页都是扫描的图片，没有文字。请先用文字识别（OCR）软件转成 Word（.docx），核对后再导入。`,
  noText: () => '文件能打开，但里面没有文字。请确认选对了文件；如果内容是图片，请先做文字识别（OCR）。',
  unmappedText: () =>
    '这份 PDF 的字体没有文字编码，读出来是乱码。请改用原来的 Word 文件，或先做文字识别（OCR）后再导入。',
  noPages: () => '这份 PDF 一页也没有。请重新导出 PDF 后再导入。',
  classifiedText: ({ mark }) =>
    `文件标有密级（${mark}），本系统不处理涉密文件，没有读入。请按保密规定处理；如已解密，请去掉密级标志后再导入。`,
  timedOut: ({ seconds }) =>
    `读了 ${seconds} 秒还没有读完，已经停止。请把文件拆小，或用 Word、WPS 重新另存后再导入。`,
  cancelled: () => '已按你的要求停止，什么也没有导入。需要时请重新选择文件。',
  outOfMemory: ({ megabytes: limit }) =>
    `读取这份文件需要的内存超过 ${limit} MB 的上限，已经停止。请删去图片或拆成几份再导入。`,
  damaged: ({ part }) => `文件已损坏，${part}读不出来。请用原来的软件打开检查，重新另存后再导入。`,
  noLists: ({ sheets }) =>
    `工作表（${sheets.map(shortened).join('、')}）中没有找到清单的表头，需要有“问题”“整改措施”“责任单位”“整改时限”等列名。请检查表头后再导入。`,
};

/**
 * The Chinese sentence that tells a user what was expected, what was found and what to do next.
 * @param error a refusal of any of this package's readers
 */
export function unreadableSentence(error: Unreadable): string {
  const sentence = SENTENCES[error.code] as (params: UnreadableDetails[UnreadableCode]) => string;
  return sentence(error.params);
}

function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024;
  return `${size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size)} MB`;
}

/** Names come from the file: long ones are cut, control characters are shown as a box. */
function shortened(name: string): string {
  const shown = [...name].map((char) => (/\p{C}/u.test(char) ? '□' : char));
  return shown.length > 40 ? `${shown.slice(0, 40).join('')}…` : shown.join('');
}
