import { describe, expect, it } from 'vitest';
import { recordedIo } from '../testing/recorded-io.js';
import { cutToWidth, displayWidth, padToWidth } from './display-width.js';
import { progressLine } from './progress-line.js';

describe('the width of a text in a terminal', () => {
  it.each([
    ['整改', 4],
    ['a整', 3],
    ['（1）', 5],
    ['“引”', 4],
    ['〔2031〕', 8],
    ['e\u0301', 1],
    ['\u200b整', 2],
    ['', 0],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is kept when it is cut or filled up', () => {
    expect(cutToWidth('整改情况', 5)).toBe('整改…');
    expect(cutToWidth('整改', 4)).toBe('整改');
    expect(padToWidth('整改', 6)).toBe('整改  ');
  });
});

describe('the progress line', () => {
  it('is one line that overwrites itself, and goes away', () => {
    const { io, err } = recordedIo({ folder: '.', terminal: true });
    let now = 0;
    const progress = progressLine(io, () => now);
    progress.show('读取 通报.docx', 5, 10);
    now += 50;
    progress.show('读取 通报.docx', 6, 10);
    progress.show('读取 通报.docx', 10, 10);
    progress.clear();
    const [, first, last, blank] = err().split('\r');
    expect(first).toBe('读取 通报.docx [##########..........] 5/10');
    expect(last).toBe('读取 通报.docx [####################] 10/10');
    expect(blank?.trim()).toBe('');
    expect(err()).not.toContain('6/10');
    expect(err()).not.toContain('\n');
  });

  it('fits the terminal', () => {
    const { io, err } = recordedIo({ folder: '.', terminal: true });
    progressLine({ ...io, columns: 20 }).show('读取 一份名字很长很长的通报.docx', 1, 2);
    expect(displayWidth(err().slice(1))).toBeLessThan(20);
  });

  it('is not drawn where nobody watches', () => {
    const { io, err } = recordedIo({ folder: '.' });
    progressLine(io).show('读取', 1, 2);
    expect(err()).toBe('');
  });
});
