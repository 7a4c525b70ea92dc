import type { ImportStatus } from '@bihuan/contract';

/** Where an import stands, in the words of the list. */
export const importStateWords: Record<ImportStatus['state'], string> = {
  converting: '正在取出文字',
  mapping: '等你认定各列',
  reading: '正在读',
  ready: '等你校对',
  failed: '没有读成',
  cancelled: '已放弃',
  accepted: '已建台账',
};

/** Whether something remains to be done with it. */
export function isOpen(status: ImportStatus): boolean {
  return ['converting', 'mapping', 'reading', 'ready'].includes(status.state);
}
