import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readMarkers } from './marker-scan.js';

const read = (text: string) =>
  readMarkers(readPage(text)).map(({ name, isBlock }) => (isBlock ? name : `…${name}`));

describe('readMarkers', () => {
  it('finds markers at the head of paragraphs and behind stops inside them', () => {
    expect(read('二、整改情况\n1.针对“账目不清”的问题。一是清点；二是登记，三是公开。')).toEqual([
      '二',
      '1',
      '…一是',
      '…二是',
      '…三是',
    ]);
  });

  it('reads behind a comma only words that number', () => {
    expect(read('整改期间，3、4月开展检查，（1）清点，一是登记。')).toEqual(['…一是']);
  });

  it('reads two markers at the head of one paragraph', () => {
    expect(read('1.（1）关于“账目不清”问题')).toEqual(['1', '(1)']);
  });

  it('looks behind bullets and Markdown', () => {
    expect(read('## 一、组织情况\n• 二、整改情况')).toEqual(['一', '二']);
  });

  it('finds none inside words', () => {
    expect(read('统一是关键，唯一是这样，增长2.5个百分点')).toEqual([]);
  });
});
