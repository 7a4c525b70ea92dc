/** What refusals about a rectification's own loop say: why, and what to do next. Part of the one table. */

/** Leaves that a sentence names; the rest is counted. */
const NAMED = 5;

export const rectificationSentences = {
  sixPointsIncomplete: ({ count, gaps }: { count: number; gaps: string }) =>
    `整改方案还缺 ${count} 处：${gaps}。六个明确和验收标准要在审定前写全，请补齐后再审定。`,
  noMinutes: (_: Record<string, never>) => '这一步由领导小组研究决定，还没有会议纪要的编号。请填上编号再办。',
  findingUnanswered: ({ findings }: { findings: readonly string[] }) =>
    `还有 ${findings.length} 个问题没有任何整改措施：${listed(findings)}。事事要有回音，请写出措施后再审定。`,
  responsibilityPushedDown: ({ findings }: { findings: readonly string[] }) =>
    `有 ${findings.length} 个问题的牵头领导低于问题所要求的层级：${listed(findings)}。请核对责任是否被下推，再决定是否审定。`,
  nothingToAdopt: (_: Record<string, never>) => '方案里没有待审定的问题。请先登记问题，再审定方案。',
  consultationMissing: (_: Record<string, never>) =>
    '这一稿还没有登记会商。审定前要会商，请先登记会商的单位、意见和纪要。',
  opinionUnanswered: ({ count, first }: { count: number; first: string }) =>
    `还有 ${count} 条会商意见没有答复，例如“${first}”的意见。请逐条答复后再审定。`,
  planNotAdopted: (_: Record<string, never>) =>
    '整改方案还没有审定，不用办理调整。请直接修改方案，再提请审定。',
  roundAdopted: ({ date }: { date: string }) =>
    `这一稿已在 ${date} 审定。要改，请办理方案调整；有新问题，请另起一稿。`,
  unknownRound: ({ id }: { id: string }) => `没有找到这一稿方案（编号 ${id}）。请刷新后再选。`,
  unknownConsultation: ({ id }: { id: string }) => `没有找到这次会商（编号 ${id}）。请刷新后再选。`,
  unknownOpinion: ({ id }: { id: string }) => `没有找到这条会商意见（编号 ${id}）。请刷新后再选。`,
  unknownRule: ({ id }: { id: string }) => `没有找到这条期限规则（编号 ${id}）。请从规则表里重新选。`,
  ruleWithoutBasis: ({ name }: { name: string }) =>
    `“${name}”标为已核实，却没有写明依据的文件和条款。请补上依据，或不标已核实。`,
  ruleOffsetNotValid: ({ found }: { found: string }) =>
    `期限的长度应为 0–1000 的整数，现在是“${found}”。请改正。`,
  nothingChosen: ({ what }: { what: string }) => `还没有选${what}。请至少选一个。`,
  unknownBatch: ({ id }: { id: string }) => `没有找到这一批销号（编号 ${id}）。请刷新后再选。`,
  unknownPaper: ({ id }: { id: string }) =>
    `没有找到这份单子（编号 ${id}），或者它的问题不在你能看的范围里。请刷新后再选。`,
  notACommitment: ({ found }: { found: string }) =>
    `抽样摘要应为 64 位小写十六进制数字，现在是“${found}”。请重新生成种子和摘要。`,
  seedNotCommitted: (_: Record<string, never>) =>
    '这个种子与销号时公布的摘要不符，不能用来抽样。请找出当时的种子。',
  sampleSizeNotValid: ({ size, of }: { size: number; of: number }) =>
    `样本应为 1–${of} 个，现在是 ${size} 个。请改抽样的个数。`,
  alreadyDrawn: ({ date }: { date: string }) =>
    `这一批已在 ${date} 抽过样，不能再抽一次。要再看别的问题，请另行布置督查。`,
  leavesStillOpen: ({ count }: { count: number }) =>
    `还有 ${count} 个问题既没有销号，也没有转入长期坚持。结束后它们就停在现在的状态，请想好再结束。`,
} as const;

function listed(words: readonly string[]): string {
  const named = words.slice(0, NAMED).join('；');
  return words.length > NAMED ? `${named}，等等` : named;
}
