export type { DocumentProperties } from './docx/core-properties.js';
export { writeNoticeDocx } from './docx/write-notice-docx.js';
export { writeNoticeMarkdown } from './markdown/write-notice-markdown.js';
export type { NoticeBlock } from './notice-block.js';
