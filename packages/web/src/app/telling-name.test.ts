import { expect, test } from 'vitest';
import { tellingName } from './telling-name.js';

test.each([
  [
    'a name that is alone loses the words that all names begin with',
    ['关于中共云岭市委巡视反馈意见的整改'],
    '云岭市委巡视反馈意见的整改',
  ],
  ['years are told apart whole', ['云岭市委巡视整改2025年', '云岭市委巡视整改2026年'], '2025年'],
  ['places are told apart', ['关于松涧区巡察的整改', '关于云岭市巡视的整改'], '松涧区巡察的整改'],
  [
    'only what all begin with is left out',
    ['云岭市委2025年', '云岭市委2026年', '松涧区委2025年'],
    '云岭市委2025年',
  ],
  ['the name that another goes on from stays whole', ['云岭市委整改', '云岭市委整改（二）'], '云岭市委整改'],
  ['two of one name are called by it', ['关于云岭市的整改', '关于云岭市的整改'], '云岭市的整改'],
  ['nothing but common words is a name all the same', ['关于'], '关于'],
])('%s', (_, names, expected) => {
  expect(tellingName(names[0] ?? '', names)).toBe(expected);
});
