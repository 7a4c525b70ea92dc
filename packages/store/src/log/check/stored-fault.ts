/** What can be wrong with the log in the database, and the sentence that says it. */

export type StoredFlaw =
  | 'missingEvent'
  | 'missingLeaf'
  | 'wrongHash'
  | 'notCanonical'
  | 'otherCrypto'
  | 'wrongColumns'
  | 'wrongPrev'
  | 'wrongPayload'
  | 'erasedWithoutDeed'
  | 'wrongRoot'
  | 'wrongNode'
  | 'wrongCheckpoint'
  | 'tooFew'
  | 'stray'
  | 'sealedAndWaiting'
  | 'differsFromWitness'
  | 'shorterThanWitness'
  | 'differsFromKept'
  | 'shorterThanKept';

/** A flaw and where it is: places count from 1 and are the lines of an exported log; null before sealing. */
export interface StoredFault {
  flaw: StoredFlaw;
  place: { from: number; through: number } | null;
  /** The event, where one is known. */
  event: { stream: string; seq: number; id: string } | null;
}

const sentences: Record<StoredFlaw, string> = {
  missingEvent: '这条记录不在了，它的位置还在。',
  missingLeaf: '这条记录连同它的位置都不在了。',
  wrongHash: '内容与封存时的摘要不符。',
  notCanonical: '不是原样的记录（格式被动过）。',
  otherCrypto: '所记的摘要算法不是这套记录的。',
  wrongColumns: '查询用的栏目与记录本身不符。',
  wrongPrev: '与同一对象的上一条记录接不上。',
  wrongPayload: '所附的内容与记录里的摘要不符。',
  erasedWithoutDeed: '内容没有了，却没有删除它的记录。',
  wrongRoot: '这些记录里有一条与签过名的检查点不符。',
  wrongNode: '封存时算出的中间摘要被改过。',
  wrongCheckpoint: '检查点的签名不对，或检查点被改过。',
  tooFew: '检查点签名时还有这些记录，现在没有了。',
  stray: '这条记录既没有封存，也不在等待封存之列：不是由程序写入的。',
  sealedAndWaiting: '这条记录已经封存，又在等待封存之列：不是由程序写入的，会使封存做不下去。',
  differsFromWitness: '这些记录里有一条与另存的检查点不符。',
  shorterThanWitness: '另存的检查点里还有这些记录，现在没有了：末尾被截掉了。',
  differsFromKept: '这些记录里有一条与密钥旁边留着的检查点（log.last）不符：签名以后被改写过。',
  shorterThanKept: '密钥旁边留着的检查点（log.last）签名时还有这些记录，现在没有封存过的了：被删掉或改写过。',
};

/** Where a fault is and what it is, in Chinese. */
export function storedFaultSentence({ flaw, place, event }: StoredFault): string {
  const name = event ? `（${event.stream} 的第 ${event.seq} 号，编号 ${event.id}）` : '';
  return `${placeName(place)}${name}：${sentences[flaw]}`;
}

function placeName(place: StoredFault['place']): string {
  if (!place) return '还没有封存的记录';
  const { from, through } = place;
  return from === through ? `第 ${from} 条` : `第 ${from} 条到第 ${through} 条之间`;
}
