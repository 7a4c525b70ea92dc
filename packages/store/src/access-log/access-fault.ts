import type { AccessVerdict } from '@bihuan/domain';

/** Where the access log is not as it was written, in Chinese. */
export function accessFaultSentence({ seq, through }: Extract<AccessVerdict, { sound: false }>): string {
  if (through === undefined)
    return `访问日志的第 ${seq} 行与写下时不同，或者不在了。请保留数据库，与备份核对。`;
  const place = seq === through ? `第 ${seq} 行` : `第 ${seq} 行到第 ${through} 行之间有一处`;
  return `访问日志的${place}与签过名的检查点不符：签名以后被改写或删掉过。请保留数据库，与备份核对。`;
}
