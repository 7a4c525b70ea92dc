import type { ReviewField } from './fields.js';

/** Why a value is not simply what the source says, by the rule that made it. */
const reasons: Record<string, string> = {
  'party-list': '原文把它和别的单位写在一起，归类是推定的。',
  'our-place': '原文用“我市”“我局”一类的自称，按标题补全。',
  'without-alias': '去掉了“以下简称”一类的话。',
  'named-committee': '没有写明是谁发布，按文中自称推定。',
  'quoted-broken-off': '引号没有收尾，取到这一句末。',
  period: '没有写到日子，取这一段时间的最后一天。',
  day: '没有写年份，按材料的日期推定。',
};

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One or two sentences under a guessed field: what the source says, and how the value came out of it. */
export function ruleSentence(field: ReviewField, source: string): string {
  const words = field.range ? source.slice(field.range[0], field.range[1]).replace(/\s+/g, '') : '';
  const said = words !== '' && words.length <= 40 ? `原文写“${words}”。` : '';
  return `${said}${reasonOf(field)}请看一眼原文。`;
}

function reasonOf({ rule, value }: ReviewField): string {
  const known = rule === null ? undefined : reasons[rule];
  if (known) return known;
  if (IS_DAY.test(value ?? '')) return '没有写全年月日，按前后文补全。';
  return '和原文字面不完全一样，接起了断开的字句。';
}
