import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../refusal.js';
import { commonPasswords } from './common-passwords.js';
import { isPasswordOld } from './password-age.js';
import {
  defaultPasswordPolicy,
  type PasswordFault,
  passwordFaults,
  passwordRefusal,
} from './password-policy.js';

const context = { names: ['linzhixing', '林知行'], common: commonPasswords() };
const faults = (password: string) => passwordFaults(password, defaultPasswordPolicy, context);

describe('a password', () => {
  it.each([
    'kite-river-42-lamp',
    'xK9#mpQ2vL',
    '整改工作要落实到人民',
    'Tqm7 vbo2 Rwz4',
    '晚饭后走三公里8圈！',
  ])('may be “%s”', (password) => {
    expect(faults(password)).toEqual([]);
  });

  it.each<[string, PasswordFault]>([
    ['xK9#mpQ2', 'tooShort'],
    ['x9'.padEnd(129, '中文ab7'), 'tooLong'],
    ['eightwordslong', 'tooFewKinds'],
    ['my-LinZhiXing-7', 'holdsAccountName'],
    ['林知行的密码好记7', 'holdsAccountName'],
    ['aaaaaaaa9k', 'repeated'],
    ['ababababab9', 'repeated'],
    ['abcdefgh!9', 'sequence'],
    ['98765432pq', 'sequence'],
    ['qwertyuiopK7', 'sequence'],
  ])('may not be “%s”: %s', (password, fault) => {
    expect(faults(password)).toContain(fault);
  });

  it.each([
    'woaini1314',
    'Woaini1314',
    'woaini5201314',
    'admin@123456',
    'Admin@12345',
    'Aa123456',
    'P@ssw0rd123',
    'p@$$w0rd2026',
    'Zhenggai@2026',
    'Wang19870506',
    '1qaz2wsx3edc',
    '1Q2w3E4r5T',
    'Password123!',
    'ｗｏａｉｎｉ１３１４',
  ])('may not be one that many people have: %s', (password) => {
    expect(faults(password)).toContain('common');
  });

  it('is refused in one sentence that names all that is wrong', () => {
    const refusal = passwordRefusal('admin', defaultPasswordPolicy, context);
    expect(refusal && sentenceOf(refusal)).toBe(
      '这个密码不能用：至少要 10 个字符；小写、大写、数字、符号里至少要有 2 种；这是很多人用的密码，一猜就中。请换一个。',
    );
    expect(passwordRefusal('kite-river-42-lamp', defaultPasswordPolicy, context)).toBeNull();
  });

  it('follows the policy of the installation', () => {
    const strict = { ...defaultPasswordPolicy, minLength: 20, minKinds: 4 };
    expect(passwordFaults('kite-river-42-lamp', strict, context)).toEqual(['tooShort', 'tooFewKinds']);
  });

  it('grows old only where the installation says so', () => {
    const [set, later] = ['2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];
    expect(isPasswordOld(set, later, defaultPasswordPolicy)).toBe(false);
    expect(isPasswordOld(set, later, { ...defaultPasswordPolicy, maxAgeDays: 90 })).toBe(true);
    expect(isPasswordOld(set, later, { ...defaultPasswordPolicy, maxAgeDays: 91 })).toBe(false);
  });
});

describe('the list of common passwords', () => {
  it('has thousands of entries, in the one form in which they are compared', () => {
    expect(context.common.size).toBeGreaterThan(1_000);
    for (const one of context.common) expect(one).toBe(one.toLowerCase());
  });
});
