import type { ImportState } from '@bihuan/store';

/** Where an import stands, in the words of its page. */
export const importStateWords: Record<ImportState, string> = {
  converting: '正在转换',
  mapping: '等待认定表列',
  reading: '正在读取',
  ready: '草稿待核对',
  failed: '没有读成',
  cancelled: '已停止',
  accepted: '已建台账',
};
