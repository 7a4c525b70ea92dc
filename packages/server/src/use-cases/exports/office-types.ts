/** Files of office programs. */
export type OfficeFormat = 'docx' | 'xlsx';

/** Their media types. */
export const officeTypes: Record<OfficeFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
