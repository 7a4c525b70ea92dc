import { expect, test } from 'vitest';
import { gbkBytes } from '../../testing/gbk-bytes.js';
import { sourceOf } from '../document-text.js';
import { readDocument } from '../read-document.js';

const read = (html: string) => readDocument(new TextEncoder().encode(html), '通报.html');
const textOf = async (body: string) => (await read(`<!DOCTYPE html><html><body>${body}</body></html>`)).text;

test('blocks stand on lines of their own, inline elements do not break them', async () => {
  const text = await textOf(
    '<h1>关于<b>整改</b>的通报</h1><p>第一段<br>换行</p><div>第二段<span>续</span></div>',
  );
  expect(text).toBe('关于整改的通报\n第一段\n换行\n第二段续');
});

test('scripts, styles, navigation, forms and hidden parts are dropped', async () => {
  const text = await textOf(
    '<nav>首页 > 通知</nav><script>if (a<b) document.write("<p>广告</p>")</script><style>p{color:red}</style>' +
      '<p style="display: none">隐藏</p><p hidden>也隐藏</p><select><option>选项</option></select><p>正文</p><footer>版权</footer>',
  );
  expect(text).toBe('正文');
});

test('an element that is dropped and never closed does not swallow the page', async () => {
  expect((await read('<html><head><title>通报</title><body><p>正文</p></body></html>')).text).toBe('正文');
  expect(await textOf('<nav>首页<p>正文</p>')).toContain('正文');
  expect(await textOf('<div style="display:none">菜单<p>正文</p>')).toContain('正文');
});

test('a table is read row by row with tabs, paragraphs inside cells notwithstanding', async () => {
  const table =
    '<table><tr><th>序号</th><th>问题</th></tr><tr><td><p>1</p></td><td><p>学习不深入</p></td></tr><tr><td></td><td>联系少</td></tr></table><p>表后</p>';
  expect(await textOf(table)).toBe('序号\t问题\n1\t学习不深入\n\t联系少\n表后');
});

test('references become characters, unknown ones stay', async () => {
  expect(await textOf('<p>&ldquo;三重一大&rdquo;&nbsp;&amp;&#8212;&#x4E00;&unknown;5 &lt; 6</p>')).toBe(
    '“三重一大”\u00a0&—一&unknown;5 < 6',
  );
});

test('white space collapses, and a line break between Chinese characters is no space', async () => {
  expect(await textOf('<p>  整改\n    情况   通报 A\n B</p>')).toBe('整改情况 通报 A B');
});

test.each([
  ['a declared GBK', '<meta charset="gbk">'],
  [
    'a declared gb2312 in the old form',
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
  ],
  ['no declaration', ''],
])('the encoding is found with %s', async (_, meta) => {
  const bytes = gbkBytes(
    `<html><head>${meta}</head><body><p>云岭市委关于巡视整改情况的通报</p></body></html>`,
  );
  expect((await readDocument(bytes, '通报.htm')).text).toBe('云岭市委关于巡视整改情况的通报');
});

test('a wrong declaration does not garble the page', async () => {
  const bytes = gbkBytes('<html><head><meta charset="utf-8"></head><body>云岭市委整改情况通报</body></html>');
  expect((await readDocument(bytes, '通报.htm')).text).toBe('云岭市委整改情况通报');
});

test('tag soup is forgiven', async () => {
  const text = await textOf(
    '<p>未闭合<b>粗体<p>下一段</i><a href="x>y">链接</a><!-- 注释 < > --><td>孤立单元格<unknown>标签</p',
  );
  expect(text.split('\n')).toEqual(['未闭合粗体', '下一段链接', '孤立单元格标签']);
});

test('a page that hides behind another name is recognised', async () => {
  const { format, text, notes } = await readDocument(
    new TextEncoder().encode('\ufeff<!-- x -->\n<HTML><body>正文</body></HTML>'),
    '通报.doc',
  );
  expect({ format, text }).toEqual({ format: 'html', text: '正文' });
  expect(notes.join()).toContain('.doc');
});

test('each line has its mark', async () => {
  const { text, marks } = await read('<html><body><p>甲</p><p>乙</p></body></html>');
  expect(sourceOf(marks, text.indexOf('乙'))?.paragraph).toBe(2);
});

test.each([
  ['nested tags', `${'<div>'.repeat(100_000)}整改${'</div>'.repeat(100_000)}`],
  ['unclosed tags', `整改${'<b '.repeat(200_000)}`],
  ['unclosed quotes', `整改${'<a x=">'.repeat(200_000)}`],
  ['alternating quotes', `整改${`<a x="'>`.repeat(100_000)}`],
  ['unclosed comments', `整改${'<!--'.repeat(200_000)}`],
  ['unclosed scripts', `整改${'<script><'.repeat(200_000)}`],
  ['nested tables', `整改${'<table><tr><td>'.repeat(100_000)}`],
  ['lone ampersands', `整改${'&#'.repeat(300_000)}`],
])('a page of very many %s is read in linear time', async (_, body) => {
  const before = process.cpuUsage();
  expect(await textOf(body)).toContain('整改');
  // Microseconds of work, whatever else the machine does.
  expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
});
