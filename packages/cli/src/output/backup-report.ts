import type { BackupReport, RestoreReport, SoundBackup } from '@bihuan/server';
import { accessFaultSentence, storedFaultSentence } from '@bihuan/store';

const MEGABYTE = 1_000_000;
/** Files named one by one; the rest are counted. */
const MOST_NAMED = 20;

function size(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function rowsOf({ contents }: SoundBackup, table: string): number {
  return contents.tables.find(({ name }) => name === table)?.rows ?? 0;
}

function heldLine(backup: SoundBackup): string {
  const { files } = backup.contents;
  const all = backup.contents.tables.reduce((sum, { rows }) => sum + rows, 0);
  const counts = `记录 ${rowsOf(backup, 'events')} 条，问题 ${rowsOf(backup, 'findings')} 个`;
  return `${counts}，数据库共 ${all} 行，文件 ${files.count} 个（${size(files.bytes)}）。\n`;
}

function lostLines({ contents: { files } }: SoundBackup): string {
  const lost = [
    ...files.missing.map((sha256) => `缺少文件 ${sha256}\n`),
    ...files.damaged.map((sha256) => `文件已损坏 ${sha256}\n`),
  ];
  const rest = lost.length - MOST_NAMED;
  return lost.slice(0, MOST_NAMED).join('') + (rest > 0 ? `还有 ${rest} 个。\n` : '');
}

/** Whether files were missing or damaged when the backup was made. */
export function hasLostFiles({ contents: { files } }: SoundBackup): boolean {
  return files.missing.length + files.damaged.length > 0;
}

/** What a backup that was written holds, and what it lacks. */
export function backupText(report: BackupReport): string {
  const kind = report.isSealed
    ? '已加密，含签名密钥。口令丢了就打不开，请另外保存。'
    : '没有加密，不含签名密钥 log.key。请放在只有管理员能读的地方，log.key 另外保存。';
  return `已备份并核对：${report.path}（${size(report.bytes)}）\n${heldLine(report)}${kind}\n${lostLines(report)}`;
}

/** What a backup that was only read holds. */
export function checkedText(backup: SoundBackup): string {
  const { head } = backup;
  return `备份完整，没有改动。写于 ${head.at}，程序 ${head.program}。\n${heldLine(backup)}${lostLines(backup)}`;
}

function logLine({ logFault }: RestoreReport): string {
  if (!logFault) return '记录链已核验。\n';
  return `记录链有问题，备份之前就有：${storedFaultSentence(logFault)}\n`;
}

function accessLine({ accessFault }: RestoreReport): string {
  if (!accessFault) return '访问日志已核验。\n';
  return `访问日志有问题，备份之前就有：${accessFaultSentence(accessFault)}\n`;
}

function stateLine({ logFault, differences }: RestoreReport): string {
  if (differences === null) {
    return logFault ? '' : '有些记录的内容已按规定删除，台账和记录没有逐行核对。\n';
  }
  return differences.length === 0 ? '台账和记录一致。\n' : `台账和记录有 ${differences.length} 处不一致。\n`;
}

/** What was signed before is not taken back by it: whoever holds a checkpoint will ask. */
function checkpointLine({ checkpoint: { size, given } }: RestoreReport): string {
  const from = size === null ? '' : `以后从备份里最后一个检查点（${size} 条）接着封存。\n`;
  if (given === null) return from;
  return `${from}恢复的记录接不上原来签过名的检查点（${given} 条），这次恢复已记入访问日志：手里有那个检查点的人会看出接不上，请向他们说明。\n`;
}

/** What was restored, and what was found when it was checked. */
export function restoreText(report: RestoreReport): string {
  const key = report.lacksKey
    ? '这里没有签名密钥 log.key：请把另外保存的那一份放进数据文件夹，否则不能再封存记录。\n'
    : '';
  return `已恢复。\n${heldLine(report)}${logLine(report)}${accessLine(report)}${stateLine(report)}${checkpointLine(report)}${key}${lostLines(report)}`;
}

/** Whether something is to be looked at after a restore. */
export function needsAttention(report: RestoreReport): boolean {
  const isUnsound = report.logFault !== null || report.accessFault !== null;
  return isUnsound || (report.differences?.length ?? 0) > 0 || hasLostFiles(report);
}
