/** Why something was not done to the log. */
export type LogRefusal =
  | 'keyUnreadable'
  | 'keyMissing'
  | 'keyDiffers'
  | 'keyOfOtherCrypto'
  | 'treeDamaged'
  | 'keptUnreadable'
  | 'notContinued'
  | 'unknownEvent'
  | 'notSealed'
  | 'alreadyErased'
  | 'erasureStays'
  | 'noReason'
  | 'unknownCheckpoint';

const sentences: Record<LogRefusal, (detail: string) => string> = {
  keyUnreadable: (file) =>
    `${file} 不是记录的签名密钥，或与旁边的 log.pub 不是一对。请从备份恢复这两个文件。`,
  keyMissing: (file) =>
    `数据库里的记录已用一把密钥签过名，这里却没有 ${file}。请从备份恢复，或从第一台服务器的数据文件夹拷来。`,
  keyDiffers: (file) =>
    `${file} 不是数据库里的记录所用的那把密钥。几台服务器要用同一个 log.key：请从第一台服务器的数据文件夹拷来。`,
  keyOfOtherCrypto: (file) =>
    `${file} 是另一套密码算法的密钥，这里的记录不用它。请移开它（和 log.pub），或从备份恢复这套记录自己的密钥。`,
  treeDamaged: () =>
    '数据库里的记录与上一次签名的检查点不符，不再往上签名。请运行 bihuan log check 找出位置，并从备份恢复。',
  keptUnreadable: (file) =>
    `${file} 不是用旁边的 log.key 签过名的检查点。它是最后一次封存时留下的，不能改，也不能从别处拷来；请从备份恢复。`,
  notContinued: (detail) =>
    `数据库里的记录接不上最后一次签名的检查点（数据文件夹里的 log.last）：${detail}。有人改写或删掉了已经封存的记录，或者换了数据库。` +
    '不再往上签名；台账照常使用，新的记录会留着。请先把数据库和数据文件夹原样留证，运行 bihuan log check 找出位置，再恢复以前的备份。',
  unknownEvent: (id) => `没有编号为 ${id} 的记录。请核对编号。`,
  notSealed: (id) => `编号为 ${id} 的记录还没有封存。请先运行 bihuan log seal。`,
  alreadyErased: (id) => `编号为 ${id} 的记录，内容先前已经删除。`,
  erasureStays: () => '删除内容的记录本身不能删除：它说明了谁为什么删的。',
  noReason: () => '删除内容要写明理由，例如依据的规定和批准的文件。',
  unknownCheckpoint: () => '这个检查点不是本记录的，或比现在的记录还长。请核对文件。',
};

/** Refusals that say that sealed records are not what they were. */
const ALTERATIONS: ReadonlySet<LogRefusal> = new Set(['treeDamaged', 'notContinued']);

/** Thrown when the log cannot be sealed, proved or erased from; the message says what to do. */
export class LogRefused extends Error {
  override readonly name = 'LogRefused';
  constructor(
    readonly refusal: LogRefusal,
    detail = '',
    options?: ErrorOptions,
  ) {
    super(sentences[refusal](detail), options);
  }

  /** Whether it says that sealed records were altered, rather than that something is missing or asked wrongly. */
  get isAlteration(): boolean {
    return ALTERATIONS.has(this.refusal);
  }
}
