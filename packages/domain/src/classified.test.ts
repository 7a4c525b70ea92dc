import { describe, expect, it } from 'vitest';
import { classificationMark } from './classified.js';

describe('the mark of a classified paper', () => {
  it.each([
    ['机密★1年', '机密★'],
    ['正文之前\n秘 密 ★ 10年\n关于整改的报告', '秘密★'],
    ['绝密\n关于整改的报告', '绝密'],
    ['  【机密】  \n正文', '【机密】'],
    ['机密级\n正文', '机密级'],
  ])('is seen in %j', (text, mark) => {
    expect(classificationMark(text)).toBe(mark);
  });

  it.each([
    '保守国家秘密和商业秘密的制度不健全',
    '对机密文件管理不严的问题',
    '个别单位把工作秘密当作一般信息\n秘密件登记不全',
  ])('is not seen in %j', (text) => {
    expect(classificationMark(text)).toBeNull();
  });
});
