import { describe, expect, it } from 'vitest';
import { markerAt } from './markers.js';

const read = (text: string) => {
  const marker = markerAt(text, 0, true);
  return marker && [marker.style, marker.number, marker.name];
};

describe('a marker', () => {
  it.each([
    ['一、整改情况', ['chapter', 1, '一']],
    ['十二、整改情况', ['chapter', 12, '十二']],
    ['(二)已完成的事项', ['section', 2, '(二)']],
    ['3.关于', ['point', 3, '3']],
    ['4、召开会议', ['comma', 4, '4']],
    ['(5)压实责任', ['bracket', 5, '(5)']],
    ['6)压实责任', ['half', 6, '6)']],
    ['⑦压实责任', ['circle', 7, '⑦']],
    ['⑻压实责任', ['bracket', 8, '⑻']],
    ['⒊关于', ['point', 3, '⒊']],
    ['㈡已完成的事项', ['section', 2, '㈡']],
    ['一是压实责任', ['firstly', 1, '一是']],
    ['第二,压实责任', ['ordinal', 2, '第二']],
    ['其次,压实责任', ['ordinal', 2, '其次']],
    ['第一部分 组织情况', ['part', 1, '第一部分']],
    ['1-2,税源单一', ['old', 2, '1-2']],
  ])('begins %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['1.5亿元', '3、4月份', '2031年', '一、二级公司', '第一、第二产业', '一是否', '整改情况', ''])(
    'does not begin %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
