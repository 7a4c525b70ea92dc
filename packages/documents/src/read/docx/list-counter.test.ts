import { expect, test } from 'vitest';
import { docxFile, level, listed } from '../../testing/docx-file.js';
import { readDocument } from '../read-document.js';

const linesOf = async (numbering: string, ...paragraphs: string[]) => {
  const bytes = docxFile({ body: paragraphs.join(''), numbering });
  return (await readDocument(bytes, '方案.docx')).text.split('\n');
};
const list = (levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="0">${more}${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

test('a label may show the numbers of higher levels, in decimal where the level is legal', async () => {
  const levels =
    level(0, 'chineseCounting', '第%1章') +
    level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
    level(2, 'decimal', '%1.%2.%3');
  expect(await linesOf(list(levels), listed('甲', 1), listed('乙', 1, 1), listed('丙', 1, 2))).toEqual([
    '第一章 甲',
    '1.1 乙',
    '一.1.1 丙',
  ]);
});

test('a level that never restarts counts through', async () => {
  const levels =
    level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
  const paragraphs = [listed('甲', 1), listed('子', 1, 1), listed('乙', 1), listed('丑', 1, 1)];
  expect(await linesOf(list(levels), ...paragraphs)).toEqual(['一、甲', '1.子', '二、乙', '2.丑']);
});

test('a list starts where it says, and a child alone counts its parent as started', async () => {
  const from3 =
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  expect(
    await linesOf(list(from3 + level(1, 'decimal', '%1.%2')), listed('甲', 1, 1), listed('乙', 1)),
  ).toEqual(['3.1 甲', '4.乙']);
});

test('an instance may bring levels of its own', async () => {
  const numbering = `${list(level(0, 'decimal', '%1.'))}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>`;
  expect(await linesOf(numbering, listed('甲', 2))).toEqual(['A)甲']);
});

test('a list that links to a numbering style takes its levels from there', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="S"/>${level(0, 'decimal', '(%1)')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  expect(await linesOf(numbering, listed('甲', 1), listed('乙', 1))).toEqual(['(1)甲', '(2)乙']);
});

test("Word's own formats fall back to their plain ones, bullets show a bullet", async () => {
  const custom =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>';
  expect(
    await linesOf(list(custom + level(1, 'bullet', '\uf0b7')), listed('甲', 1), listed('乙', 1, 1)),
  ).toEqual(['01、甲', '• 乙']);
});

test('a list that is not defined leaves the paragraph as it is', async () => {
  expect(await linesOf(list(level(0, 'decimal', '%1.')), listed('甲', 9), listed('乙', 1, 8))).toEqual([
    '甲',
    '乙',
  ]);
});
