import { describe, expect, it } from 'vitest';
import { isNobody } from './nobody.js';

describe('the word for nobody', () => {
  it.each(['无', '无参与单位', '（无配合单位）', '暂无', '没有参与单位', '不涉及', '/', '—', '——', ' 无。'])(
    'is %s',
    (text) => expect(isNobody(text)).toBe(true),
  );

  it.each([
    '无线电管理局',
    '市无障碍办',
    '各乡镇',
    '全体班子成员',
    '相关单位',
    '市财政局',
    '',
    '暂无房户办公室',
  ])('is not %s: whoever is named there is still to be found', (text) => expect(isNobody(text)).toBe(false));
});
