import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readHeadings } from './headings.js';
import { readMarkers } from './marker-scan.js';
import { buildOutline, type OutlineNode } from './outline.js';

/** The outline as nested names: `一[(一)[1 2]]`. */
function shape(text: string): string {
  const page = readPage(text);
  const { length } = page.flat.text;
  const roots = buildOutline(readHeadings(page, readMarkers(page), 'notice'), length);
  const names = (nodes: readonly OutlineNode[]): string =>
    nodes
      .map(({ name, children }) => {
        const inside = names(children);
        return page.flat.text.slice(name.start, name.end) + (inside && `[${inside}]`);
      })
      .join(' ');
  return names(roots);
}

describe('the outline', () => {
  it('nests styles in the order in which they open', () => {
    expect(shape('一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n2.己\n二、庚\n1.辛')).toBe(
      '一[(一)[1[(1) (2)] 2]] 二[1]',
    );
  });

  it('may begin below the chapters', () => {
    expect(shape('（一）甲\n1.乙\n（二）丙')).toBe('(一)[1] (二)');
  });

  it('takes a new count of the same style under a finding for its measures', () => {
    const text = '1.关于“账目不清”问题的整改。\n1.召开会议\n2.清点\n2.关于“台账混乱”问题的整改。\n1.统一';
    expect(shape(text)).toBe('1[1 2] 2[1]');
  });

  it('takes findings numbered 1. and 2、 for one list', () => {
    expect(shape('1.关于“账目不清”问题的整改。\n2、关于“台账混乱”问题的整改。')).toBe('1 2');
  });

  it('keeps figures under words that number: 一是…(1)…(2)…二是', () => {
    expect(shape('1.甲\n一是统一思想:\n（1）乙\n（2）丙\n二是压实责任')).toBe('1[一是[(1) (2)] 二是]');
  });

  it('leaves measures in words behind when the next finding comes', () => {
    expect(shape('一是甲\n二是乙\n1.关于“账目不清”问题的整改。')).toBe('一是 二是 1');
  });
});
