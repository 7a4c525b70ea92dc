import { describe, expect, it } from 'vitest';
import { classificationMark } from './classification-mark.js';

describe('classificationMark', () => {
  it.each([
    ['机密★1年\n中共云岭市委文件', '机密'],
    ['000012\n绝 密\n', '绝密'],
    ['秘密', '秘密'],
    ['\u3000\u3000秘密★长期  特急\n云岭市', '秘密'],
    ['密级：机密\n', '机密'],
    ['機密★3個月\n', '机密'],
  ])('finds the mark in %j', (text, mark) => {
    const found = classificationMark(text);
    expect(found?.mark).toBe(mark);
    expect(text.slice(...(found?.range ?? [0, 0]))).toMatch(/密$/);
  });

  it.each(['关于加强商业秘密保护的通知', '机密文件管理不规范', '一、保守秘密', ''])(
    'finds none in %j',
    (text) => {
      expect(classificationMark(text)).toBeNull();
    },
  );

  it('looks only at the top of a text', () => {
    expect(classificationMark(`${'正文。\n'.repeat(60)}秘密`)).toBeNull();
  });
});
