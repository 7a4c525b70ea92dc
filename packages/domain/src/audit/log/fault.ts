/** What can be wrong with an exported log, and the sentence that says it. */

export type LogFlaw =
  | 'notCanonical'
  | 'wrongNumber'
  | 'otherCrypto'
  | 'wrongHash'
  | 'wrongPayload'
  | 'wrongSeq'
  | 'wrongPrev'
  | 'wrongHead'
  | 'brokenChain'
  | 'wrongRoot'
  | 'tooFew'
  | 'tooMany'
  | 'noCheckpoint'
  | 'wrongCheckpoint'
  | 'shorterThanWitness'
  | 'differsFromWitness';

/** A flaw and where it is: lines count from 1, leaf n is line n + 1. */
export interface LogFault {
  flaw: LogFlaw;
  /** The altered line, or the first of those among which it is. */
  line: number;
  /** The last of them. */
  through: number;
  /** Another line that contradicts it. */
  witness?: number;
}

const sentences: Record<LogFlaw, (fault: LogFault) => string> = {
  notCanonical: () => '这一行不是原样的记录行（内容、格式或次序被动过）。',
  wrongNumber: () => '这一行的序号接不上：有记录被删去、加入或调换了次序。',
  otherCrypto: () => '这一行所记的摘要算法与公钥的不是一套：公钥拿错了，或这一行被改过。',
  wrongHash: () => '这一行的内容与它的摘要不符。',
  wrongPayload: () => '这一行所附的内容与记录里的摘要不符。',
  wrongSeq: () => '这一行与同一对象的上一条记录接不上：中间少了或多了记录。',
  wrongPrev: ({ witness }) => `这一行与第 ${witness} 行所记的“上一条”不符，两行中有一行被改过。`,
  wrongHead: () => '这一行是不是所属对象的最后一条，标得不对。',
  brokenChain: () => '这些行里有记录与它的上一条接不上。',
  wrongRoot: () => '这些行里有记录与签过名的检查点不符。',
  tooFew: () => '检查点签名时还有这些记录，现在没有了。',
  tooMany: () => '从这一行起，是检查点签名时没有的记录。',
  noCheckpoint: () => '这里应当是签过名的检查点，却没有：末尾被截掉了。',
  wrongCheckpoint: () => '检查点不是用这把公钥对应的私钥签的，或签名后被改过。',
  shorterThanWitness: () => '另存的检查点里还有这些记录，现在没有了：末尾被截掉了。',
  differsFromWitness: () => '这些行里有记录与另存的检查点不符。',
};

/** Where a fault is and what it is, in Chinese. */
export function logFaultSentence(fault: LogFault): string {
  const { flaw, line, through } = fault;
  const place = line === through ? `第 ${line} 行` : `第 ${line} 行到第 ${through} 行之间`;
  return `${place}：${sentences[flaw](fault)}`;
}
