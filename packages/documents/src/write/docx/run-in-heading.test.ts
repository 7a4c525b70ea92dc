import { expect, it } from 'vitest';
import { runInHeading } from './run-in-heading.js';

it.each([
  ['（二）完善制度，压实责任。健全清单。', 'section', '（二）完善制度，压实责任。'],
  ['(十一)开展自查。梳理问题12个。', 'section', '(十一)开展自查。'],
  ['3．开展专项检查。组织3轮。', 'finding', '3．开展专项检查。'],
])('takes the heading that opens %s', (text, kind, heading) => {
  const found = runInHeading(text);
  expect(found).toEqual({ kind, heading, rest: text.slice(heading.length) });
});

it.each([
  ['has no number', '完善制度，压实责任。健全清单。'],
  ['is a heading and nothing else', '（二）完善制度，压实责任。'],
  ['opens with a decimal', '1.5亿元专项资金已经拨付。其余按期拨付。'],
  ['opens with a long sentence', `（三）${'组织各单位开展排查'.repeat(6)}。健全清单。`],
  ['opens with a fourth-level number', '(1)精简流程。将43个事项压缩时限。'],
])('leaves a paragraph alone that %s', (_, text) => {
  expect(runInHeading(text)).toBeNull();
});
