import { describe, expect, it } from 'vitest';
import { readNotice } from '../read-notice.js';
import { statusOf, statusOfBody, statusOfList, statusOfSection } from './status.js';

describe('the status', () => {
  it.each([
    ['完成', 'completed'],
    ['已完成', 'completed'],
    ['已整改到位', 'completed'],
    ['办结', 'completed'],
    ['销号', 'completed'],
    ['阶段性完成', 'ongoing'],
    ['基本完成', 'ongoing'],
    ['部分整改', 'ongoing'],
    ['正在整改', 'ongoing'],
    ['有序推进', 'ongoing'],
    ['持续整改', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['未完成', 'ongoing'],
    ['取得阶段性成果并持续整改', 'ongoing'],
    ['', 'unspecified'],
  ])('%s means %s', (words, status) => {
    expect(statusOf(words)).toBe(status);
  });

  it.each([
    ['已完成整改的事项', 'completed'],
    ['集中整改期内完成的整改事项', 'completed'],
    ['按计划持续推进的整改事项', 'ongoing'],
    ['尚未完成的问题', 'ongoing'],
    ['集中整改期内,已完成整改的问题共2个', 'completed'],
    ['整改完成情况', 'unspecified'],
    ['反馈问题整改进展情况', 'unspecified'],
  ])('of the section %s is %s', (heading, status) => {
    expect(statusOfSection(heading)).toBe(status);
  });

  it('may stand in the first sentence of a body', () => {
    expect(statusOfBody('该问题已完成整改。一是制定计划。')).toBe('completed');
    expect(statusOfBody('整改情况:目前,该问题正在整改。')).toBe('ongoing');
    expect(statusOfBody('制定计划。该问题已完成整改。')).toBe('unspecified');
  });

  it('may stand before a list of old findings', () => {
    expect(statusOfList('(1)已完成整改4个,分别是:')).toBe('completed');
    expect(statusOfList('已完成4个,具体是:1-2,甲。(2)持续整改2个,分别是:')).toBe('ongoing');
  });

  it('of a finding is what its own line says rather than its section', () => {
    const text =
      '二、整改情况\n（一）已完成整改的事项\n1.台账混乱\n整改状态：阶段性完成\n整改情况：登记。\n2.账目不清\n整改情况：清点。';
    expect(readNotice(text).items.map(({ status }) => status)).toEqual(['ongoing', 'completed']);
  });
});
