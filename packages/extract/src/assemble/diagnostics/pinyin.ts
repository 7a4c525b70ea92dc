import type { ReaderRule } from './diagnostic.js';

const WITH_TONE = /\([a-z]{0,6}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,6}\)/;

/** A faulty conversion put readings behind characters; they were left out. */
export const pinyin: ReaderRule = ({ page: { source } }) => {
  const match = WITH_TONE.exec(source);
  if (!match) return [];
  const message = `原文夹有拼音（如“${match[0]}”），读取时已略去；此类转换还常丢字，请与原件核对。`;
  return [
    {
      ruleId: 'pinyin-inserted',
      severity: 'warning',
      message,
      range: [match.index, match.index + match[0].length],
    },
  ];
};
