import { expect, test } from 'vitest';
import { detailWords, objectWords } from './detail-words.js';

test('codes of a line are told in words, and unknown ones as they are recorded', () => {
  expect(detailWords({ by: 'password', secondFactor: 'recoveryCode' })).toBe('方式 密码 ・ 第二步 备用码');
  expect(detailWords({ reason: 'outsideYourScope' })).toBe('原因 outsideYourScope');
  expect(detailWords({})).toBe('');
});

test('a route and a policy are told in words, a record by its name', () => {
  expect(objectWords('listActs')).toContain('操作记录');
  expect(objectWords('changeLedger')).toBe('登记和更正台账');
  expect(objectWords('finding:0197')).toBe('finding:0197');
  expect(objectWords(null)).toBe('');
});
