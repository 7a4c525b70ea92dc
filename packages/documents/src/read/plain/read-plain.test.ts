import { expect, test } from 'vitest';
import { gbkBytes } from '../../testing/gbk-bytes.js';
import { sourceOf } from '../document-text.js';
import { readDocument } from '../read-document.js';

const TEXT =
  '云岭市委关于巡视整改进展情况的通报\r\n　　一、2025年3月，市委成立整改工作领导小组。\n（一）“三重一大”\n';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const marked = (mark: string, bytes: Uint8Array) => Buffer.concat([Buffer.from(mark, 'hex'), bytes]);

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', marked('efbbbf', Buffer.from(TEXT))],
  ['GB18030', Buffer.from(gbkBytes(TEXT))],
  ['UTF-16 LE with a byte order mark', marked('fffe', utf16(TEXT, false))],
  ['UTF-16 BE with a byte order mark', marked('feff', utf16(TEXT, true))],
  ['UTF-16 LE without one', utf16(TEXT, false)],
  ['UTF-16 BE without one', utf16(TEXT, true)],
])('%s is read exactly as written', async (_, bytes) => {
  expect((await readDocument(bytes, '通报.txt')).text).toBe(TEXT);
});

test('a guessed encoding is told, a certain one is not', async () => {
  expect((await readDocument(gbkBytes(TEXT), '通报.txt')).notes.join()).toContain('GB18030');
  expect((await readDocument(Buffer.from(TEXT), '通报.txt')).notes).toEqual([]);
});

test('characters of GB18030 beyond GBK are read', async () => {
  // 㐀 is 0x8139EE39 (GB 18030-2022, four-byte part).
  const bytes = Buffer.concat([gbkBytes('整改情况'), Buffer.from('8139ee39', 'hex')]);
  expect((await readDocument(bytes, '通报.txt')).text).toBe('整改情况㐀');
});

test('a text that was cut inside a character keeps all the others', async () => {
  const bytes = Buffer.from(TEXT);
  const { text, notes } = await readDocument(bytes.subarray(0, bytes.length - 2), '通报.txt');
  expect(text.startsWith(TEXT.slice(0, -3))).toBe(true);
  expect(notes).not.toEqual([]);
});

test('each line has its mark', async () => {
  const { text, marks } = await readDocument(Buffer.from(TEXT), '通报.md');
  expect(sourceOf(marks, text.indexOf('三重一大'))?.paragraph).toBe(3);
  expect(marks).toHaveLength(3);
});

test('the format of a text follows its name', async () => {
  const formatOf = async (name: string) => (await readDocument(Buffer.from('# 通报'), name)).format;
  expect(await formatOf('通报.md')).toBe('md');
  expect(await formatOf('通报.txt')).toBe('txt');
  expect(await formatOf('通报')).toBe('txt');
});
