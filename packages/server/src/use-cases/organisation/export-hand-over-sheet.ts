import { writeHandOverDocx, writeHandOverXlsx } from '@bihuan/documents';
import type { FileAnswer } from '../../app/handlers.js';
import { type EndingPost, readHandOverSheet } from './hand-over-sheet.js';
import type { OrganisationDeed } from './organisation-deed.js';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** 责任交接单 as a file to be signed. @throws Refused as `readHandOverSheet` does */
export async function exportHandOverSheet(
  deed: OrganisationDeed,
  post: EndingPost,
  format: keyof typeof MEDIA_TYPES,
): Promise<FileAnswer> {
  const { person, post: held, on, lines, hidden } = await readHandOverSheet(deed, post);
  const sheet = {
    ...{ name: person.name, unit: held.unitName, title: held.title, on, hidden },
    lines: lines.map(({ words, role, measureId, successor }) => ({
      words,
      role,
      ofMeasure: measureId !== null,
      successor: successor && `${successor.post.title} ${successor.person.name ?? ''}`.trim(),
    })),
  };
  const write = format === 'docx' ? writeHandOverDocx : writeHandOverXlsx;
  return {
    fileName: `责任交接单-${held.unitName}-${held.title}.${format}`,
    mediaType: MEDIA_TYPES[format],
    bytes: await write(sheet, { at: deed.caller.at }),
  };
}
