import { expect, test } from 'vitest';
import { docxFile, level, listed, paragraph } from '../../testing/docx-file.js';
import { sourceOf } from '../document-text.js';
import { readDocument } from '../read-document.js';

const read = async (parts: Parameters<typeof docxFile>[0]) => readDocument(docxFile(parts), '方案.docx');
const textOf = async (body: string) => (await read({ body })).text;

const PLAN_LISTS = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircleChinese', '%4')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

test('automatic numbers appear as Word shows them, and start again below a higher level', async () => {
  const body = [
    listed('理论学习方面', 1),
    listed('学习不深入', 1, 1),
    listed('制定计划', 1, 2),
    listed('每月检查', 1, 2),
    listed('分工如下', 1, 3),
    listed('联系基层少', 1, 1),
    listed('重新学习', 1, 2),
    listed('担当作为方面', 1),
    listed('推进不力', 1, 1),
  ].join('');
  const { text } = await read({ body, numbering: PLAN_LISTS });
  expect(text.split('\n')).toEqual([
    '一、理论学习方面',
    '（一）学习不深入',
    '1.制定计划',
    '2.每月检查',
    '① 分工如下',
    '（二）联系基层少',
    '1.重新学习',
    '二、担当作为方面',
    '（一）推进不力',
  ]);
});

test('a second instance of a list goes on, unless it overrides the start', async () => {
  const numbering = `${PLAN_LISTS}<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
  const { text } = await read({
    body: listed('甲', 1) + listed('乙', 3) + listed('丙', 2) + listed('丁', 2),
    numbering,
  });
  expect(text).toBe('一、甲\n二、乙\n一、丙\n二、丁');
});

test('numbers that come with a paragraph style are shown, and a paragraph can leave the list', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const body =
    paragraph('总体要求', style('H1')) +
    paragraph('目标', style('H2')) +
    paragraph('附则', `${style('H1')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
  expect((await read({ body, numbering: PLAN_LISTS, styles })).text).toBe('一、总体要求\n（一）目标\n附则');
});

test('tracked deletions are left out, tracked insertions stay, and a deleted paragraph mark joins two paragraphs', async () => {
  const body =
    '<w:p><w:r><w:t>保留</w:t></w:r><w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>新增</w:t></w:r></w:ins></w:p>' +
    '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p><w:p><w:r><w:t>后半句。</w:t></w:r></w:p>';
  expect(await textOf(body)).toBe('保留新增\n前半句，后半句。');
});

test('a table is read row by row with tabs between cells, empty cells keeping their place', async () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const body = `<w:tbl>${row(paragraph('序号'), paragraph('问题'), paragraph('单位'))}${row(paragraph('1'), '<w:p/>', paragraph('市财政局') + paragraph('市审计局'))}${row('<w:p/>', '<w:p/>', '<w:p/>')}</w:tbl>${paragraph('表后')}`;
  expect(await textOf(body)).toBe('序号\t问题\t单位\n1\t\t市财政局\n市审计局\n表后');
});

test('a number column that holds only automatic numbers shows them', async () => {
  const row = (text: string) => `<w:tr><w:tc>${listed('', 1)}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`;
  const { text } = await read({ body: `<w:tbl>${row('甲')}${row('乙')}</w:tbl>`, numbering: PLAN_LISTS });
  expect(text).toBe('一、\t甲\n二、\t乙');
});

test('a text box is read once, after the paragraph that holds it', async () => {
  const box = `<w:txbxContent>${paragraph('框内文字')}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>继续</w:t></w:r></w:p>`;
  expect(await textOf(body)).toBe('正文继续\n框内文字');
});

test('tabs, line breaks, symbols and hyphens become text; fields, hidden text and ruby do not', async () => {
  const body =
    '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:softHyphen/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Toc1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>见第3条</w:t></w:r>' +
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗藏</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>zhěng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>整</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>';
  expect(await textOf(body)).toBe('甲\t乙\n丙-☑见第3条整');
});

test('each paragraph and each page that Word rendered has its mark', async () => {
  const body = `${paragraph('第一页')}<w:p><w:r><w:t>跨页的</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>段落</w:t></w:r></w:p>${paragraph('第二页')}`;
  const { text, marks, pages } = await read({ body });
  const at = (word: string) => sourceOf(marks, text.indexOf(word));
  expect(pages).toBe(2);
  expect(at('第一页')).toMatchObject({ page: 1, paragraph: 1 });
  expect(at('跨页的')).toMatchObject({ page: 1, paragraph: 2 });
  expect(at('段落')).toMatchObject({ page: 2, paragraph: 2 });
  expect(at('第二页')).toMatchObject({ page: 2, paragraph: 3 });
});

test('where Word left no rendered pages, breaks that the author set count', async () => {
  const body = `${paragraph('首页')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('次页')}${paragraph('三页', '<w:pageBreakBefore/>')}`;
  const { text, marks, pages } = await read({ body });
  expect(pages).toBe(3);
  expect(text).toBe('首页\n次页\n三页');
  expect(sourceOf(marks, text.indexOf('次页'))?.page).toBe(2);
});

test('a table of contents is left out and said so, footnotes follow the text', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('——')}</w:footnote><w:footnote w:id="1">${paragraph('按上年口径。')}</w:footnote>`;
  const body = paragraph('一、总体情况 1', '<w:pStyle w:val="T1"/>') + paragraph('一、总体情况');
  const document = await read({ body, styles, footnotes });
  expect(document.text).toBe('一、总体情况\n按上年口径。');
  expect(document.notes).toHaveLength(2);
});

test('other prefixes and the strict namespace are understood', async () => {
  const strict = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>严格格式</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
  expect((await read({ body: '', parts: { 'word/document.xml': strict } })).text).toBe('严格格式');
});
