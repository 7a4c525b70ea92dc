import { expect, it } from 'vitest';
import { signOffIndents } from './sign-off-indents.js';

it.each([
  [
    'a signature longer than the date',
    '中共云岭经济技术开发区工作委员会',
    '2026年1月19日',
    { signature: 2, date: 9.5 },
  ],
  [
    'a signature as long as the date',
    '云岭市水务局党组',
    '二〇二六年一月九日'.slice(0, 8),
    { signature: 2, date: 0 },
  ],
  ['a date longer than the signature', '云岭市委', '2026年12月19日', { signature: 7, date: 2 }],
])('starts the date two characters after the signature: %s', (_, signature, date, expected) => {
  expect(signOffIndents(signature, date)).toEqual(expected);
});
