/** Why the reader guessed a value, in the words of its rule; the id itself where no words are known. */
const words: Record<string, string> = {
  typed: '你填的',
  marked: '你在原文里划的',
  'party-list': '名单里有的名字没有写全',
  'our-place': '原文只说“我市”“我区”一类，按标题补全',
  'without-alias': '去掉了“以下简称”一类的话',
  'named-committee': '按署名推定',
  'quoted-broken-off': '引号没有收尾，按句末截断',
};

/** One sentence under a guessed field. */
export function ruleSentence(rule: string | null): string {
  if (rule === null) return '原文没有直接写，是推定的。';
  return `${words[rule] ?? `按规则 ${rule} 推定`}。请看一眼原文。`;
}
