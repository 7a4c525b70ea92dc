import { describe, expect, it } from 'vitest';
import { loginKey, loginNameFrom, loginNameObjection } from './login-name.js';

describe('a login name', () => {
  it.each(['lin', '林知行', 'lin.zhixing@example.invalid', 'a-b_9'])('may be “%s”', (name) => {
    expect(loginNameObjection(name)).toBeNull();
  });

  it.each(['', 'x', 'a b', '<b>', 'x'.repeat(41), 'a/b'])('may not be “%s”', (name) => {
    expect(loginNameObjection(name)?.code).toBe('loginNameNotValid');
  });

  it.each([
    ['林知行', '林知行'],
    [' 阿依古丽·买买提 ', '阿依古丽买买提'],
    ['Lin Zhixing', 'LinZhixing'],
  ])('made of the name “%s” is “%s”, which may be used', (name, loginName) => {
    expect(loginNameFrom(name)).toBe(loginName);
    expect(loginNameObjection(loginName)).toBeNull();
  });

  it('is the same in any case and width', () => {
    expect(loginKey(' Ｌin.ZHIXING ')).toBe('lin.zhixing');
  });
});
