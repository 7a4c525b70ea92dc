import { describe, expect, it } from 'vitest';
import { SAMPLE_NOTICE } from '../testing/sample-notice.js';
import { writeNoticeMarkdown } from './write-notice-markdown.js';

const paragraph = (text: string) => ({ kind: 'paragraph', level: 0, text }) as const;

it('writes headings by depth, and running text with the indent of Chinese paragraphs', () => {
  const lines = writeNoticeMarkdown(SAMPLE_NOTICE).split('\n\n');
  expect(lines.map((line) => /^(#{1,6} |　　)/.exec(line)?.[1])).toEqual([
    ...[
      '# ',
      '　　',
      '## ',
      '　　',
      '　　',
      '## ',
      '### ',
      '#### ',
      '　　',
      '#### ',
      '　　',
      '##### ',
      '　　',
    ],
    ...['## ', '　　', '　　', '　　', '　　'],
  ]);
});

it('changes no word', () => {
  const read = writeNoticeMarkdown(SAMPLE_NOTICE)
    .split('\n\n')
    .map((line) => line.trim().replace(/^#{1,6} /, ''));
  expect(read).toEqual(SAMPLE_NOTICE.map((block) => block.text));
});

describe('what Markdown could take for markup', () => {
  it.each(['1. 一项', '# 号', '- 项', '> 引', '| 表 |', '    代码', '===', '---', '```'])(
    'keeps %j at the head of a paragraph from being any',
    (text) => {
      // to Markdown the ideographic space is a letter: nothing after it opens a list, a heading or a table
      expect(writeNoticeMarkdown([paragraph(text)])).toBe(`　　${text.trim()}\n`);
    },
  );

  it('writes stars, underscores and backslashes as they are', () => {
    expect(writeNoticeMarkdown([paragraph('张*、a_b_c、\\n')])).toBe('　　张*、a_b_c、\\n\n');
  });

  it('opens no HTML tag', () => {
    expect(writeNoticeMarkdown([paragraph('a<b>、<script>')])).toBe('　　a<\u200bb>、<\u200bscript>\n');
  });
});

it('gives each line of a text a paragraph of its own', () => {
  expect(writeNoticeMarkdown([paragraph('一。\n二。')])).toBe('　　一。\n\n　　二。\n');
});

it('is empty without blocks', () => {
  expect(writeNoticeMarkdown([])).toBe('');
});
