import { expect, test } from 'vitest';
import { problemWords } from './problem-words.js';

// The codes that the server's own test of the single sign-on finds in the address.
test.each([
  ['singleSignOnFailed', /没有成功/],
  ['singleSignOnExpired', /过期/],
  ['singleSignOnOff', /没有配置/],
  ['identityUnknown', /还没有连到账号/],
  ['identityTaken', /另一个账号/],
  ['linkNotValid', /用过或过期/],
])('%s is told in words of its own', (code, words) => {
  expect(problemWords(code)).toMatch(words);
});

test('whatever else stands in the address is told as a failure, and nothing of it is shown', () => {
  for (const code of ['<b>x</b>', '', 'toString', 'unknownAccount'])
    expect(problemWords(code)).toBe(problemWords('singleSignOnFailed'));
});
