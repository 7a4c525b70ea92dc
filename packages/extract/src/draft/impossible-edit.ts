/** Edits that make no sense for the draft as it stands: a code with its sentence, nothing is changed. */

const sentences = {
  noItem: ({ item, count }: { item: number; count: number }) =>
    `草稿里没有第 ${item + 1} 个问题（现在共 ${count} 个）。请刷新后再改。`,
  noMeasure: ({ measure, count }: { measure: number; count: number }) =>
    `这个问题里没有第 ${measure + 1} 条措施（现在共 ${count} 条）。请刷新后再改。`,
  noMention: ({ index, count }: { index: number; count: number }) =>
    `这个问题里没有第 ${index + 1} 处（现在共 ${count} 处）。请刷新后再改。`,
  firstItem: () => '这是第一个问题，前面没有可以并入的问题。',
  firstMeasure: () => '这是第一条措施，前面没有可以并入的措施。',
  outsideSource: ({ length }: { length: number }) =>
    `划出的文字不在原文里（原文共 ${length} 字）。请在原文上重新划一段。`,
  emptyRange: () => '划出的一段里没有文字。请在原文上重新划一段。',
  emptyText: () => '文字是空的。请写上文字；不要这一条，就把它删去。',
  cutAtEdge: ({ length }: { length: number }) =>
    `断开的位置应在文字中间（这条措施共 ${length} 字）。请把光标放到要断开的地方。`,
  outsideItem: ({ item }: { item: number }) =>
    `划出的文字不在第 ${item + 1} 个问题的正文里。请在这个问题的正文里划，或先调整问题的起止。`,
  insideItem: ({ item }: { item: number }) =>
    `划出的文字已经属于第 ${item + 1} 个问题。要分成两个问题，请在那个问题里用“拆成两个”。`,
  outOfOrder: () => '新问题在原文里的位置，应在前一个问题之后、后一个问题之前。请看看插在哪里。',
  unknownField: ({ field }: { field: string }) => `没有“${field}”这一项可以改。`,
  notADate: ({ found }: { found: string }) =>
    `日期应写成 2026-09-30 这样，而且确有这一天；现在是“${found}”。请改正。`,
  notAllowed: ({ found, allowed }: { found: string; allowed: string }) =>
    `只能是${allowed}，现在是“${found}”。请改正。`,
} as const;

export type ImpossibleEditCode = keyof typeof sentences;
export type ImpossibleEditParams<C extends ImpossibleEditCode> =
  Parameters<(typeof sentences)[C]> extends [infer P] ? P : Record<string, never>;

/** Thrown by `applyEdit`; `sentence` tells the reader in Chinese what was expected and what to do. */
export class ImpossibleEdit extends Error {
  override readonly name = 'ImpossibleEdit';
  constructor(
    readonly code: ImpossibleEditCode,
    readonly sentence: string,
  ) {
    super(code);
  }
}

/** Refuses the edit. */
export function impossible<C extends ImpossibleEditCode>(code: C, params: ImpossibleEditParams<C>): never {
  throw new ImpossibleEdit(code, (sentences[code] as (params: unknown) => string)(params));
}
