import { expect, test } from 'vitest';
import { detailWords, objectWords } from './detail-words.js';

test('codes of a line are told in words, and unknown ones as they are recorded', () => {
  expect(detailWords({ by: 'password', secondFactor: 'recoveryCode' })).toBe('方式 密码 ・ 第二步 备用码');
  expect(detailWords({ code: 'notYourRole' })).toBe('原因 没有这个角色');
  expect(detailWords({ reason: 'somethingNew' })).toBe('原因 somethingNew');
  expect(detailWords({})).toBe('');
});

test('a route and a policy are told in words', () => {
  expect(objectWords('listActs')).toContain('操作记录');
  expect(objectWords('changeLedger')).toBe('登记和更正台账');
  expect(objectWords(null)).toBe('');
});

test('a thing of the record is told by its kind and the end of its id, each of several likewise', () => {
  const finding = 'finding:01980000-0000-7000-8000-00003f9a01c2';
  expect(objectWords(finding)).toBe('问题 …3f9a01c2');
  expect(objectWords(`${finding} account:0197`)).toBe('问题 …3f9a01c2、账号 0197');
  expect(objectWords('planet:0197')).toBe('planet:0197');
});
