import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { SAMPLE_NOTICE, SAMPLE_PROPERTIES } from '../testing/sample-notice.js';
import { type Element, element, elements, parsePart, xmlParts } from '../testing/xml-part.js';
import { writeNoticeDocx } from './write-notice-docx.js';

const written = await writeNoticeDocx(SAMPLE_NOTICE, SAMPLE_PROPERTIES);
const parts = xmlParts(written);
const part = (name: string): Element => parsePart(parts[name] as string);
const texts = SAMPLE_NOTICE.map((block) => block.text);

function style(id: string): Element {
  const found = elements(part('word/styles.xml'), 'w:style').find(
    (each) => each.attributes['w:styleId'] === id,
  );
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

const attributesOf = (id: string, name: string) => element(style(id), name).attributes;

describe('the page', () => {
  const section = element(part('word/document.xml'), 'w:sectPr');

  it('is A4 with the margins of 5.2.1 to a twip', () => {
    expect(element(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const millimetres = (name: string) =>
      (Number(element(section, 'w:pgMar').attributes[name]) / 1440) * 25.4;
    expect(millimetres('w:top')).toBeCloseTo(37, 1);
    expect(millimetres('w:bottom')).toBeCloseTo(35, 1);
    expect(millimetres('w:left')).toBeCloseTo(28, 1);
    expect(millimetres('w:right')).toBeCloseTo(26, 1);
  });

  it('has a grid of 22 lines and 28 characters that fills the text area', () => {
    const grid = element(section, 'w:docGrid').attributes;
    expect(grid['w:type']).toBe('linesAndChars');
    const height = 16838 - 2098 - 1984;
    expect(Math.floor(height / Number(grid['w:linePitch']))).toBe(22);
    const pitch = 16 + Number(grid['w:charSpace']) / 4096;
    expect(pitch * 28).toBeLessThanOrEqual(8845 / 20);
    expect(pitch * 28).toBeGreaterThan(8845 / 20 - 0.1);
  });

  it('numbers odd pages at the right and even pages at the left', () => {
    const references = elements(section, 'w:footerReference').map((each) => each.attributes['w:type']);
    expect(references.sort()).toEqual(['default', 'even']);
    expect(elements(part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    const alignments = ['word/footer1.xml', 'word/footer2.xml'].map(
      (name) => element(part(name), 'w:jc').attributes['w:val'],
    );
    expect(alignments).toEqual(['right', 'left']);
  });
});

describe('the styles', () => {
  it('makes headings real ones, with outline levels for the navigation pane', () => {
    const levels = [1, 2, 3, 4].map((depth) => {
      expect(attributesOf(`Heading${depth}`, 'w:name')['w:val']).toBe(`heading ${depth}`);
      return attributesOf(`Heading${depth}`, 'w:outlineLvl')['w:val'];
    });
    expect(levels).toEqual(['0', '1', '2', '3']);
  });

  it('sets each level in its typeface and size', () => {
    const face = (id: string) => [
      attributesOf(id, 'w:rFonts')['w:eastAsia'],
      attributesOf(id, 'w:sz')['w:val'],
      'w:val' in attributesOf(id, 'w:b') ? '' : 'bold',
    ];
    expect(face('Title')).toEqual(['方正小标宋简体', '44', '']);
    expect(face('Heading1')).toEqual(['黑体', '32', '']);
    expect(face('Heading2')).toEqual(['楷体_GB2312', '32', '']);
    expect(face('Heading3')).toEqual(['仿宋_GB2312', '32', 'bold']);
    expect(face('Heading4')).toEqual(['仿宋_GB2312', '32', '']);
    expect(face('Normal')).toEqual(['仿宋_GB2312', '32', '']);
    expect(face('Footer')).toEqual(['宋体', '28', '']);
  });

  it('indents the first line of headings and text by two characters', () => {
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      expect(attributesOf(id, 'w:ind')['w:firstLineChars']).toBe('200');
    }
  });

  it('keeps a heading with what follows it and turns widow control on', () => {
    for (const depth of [1, 2, 3, 4])
      expect(elements(style(`Heading${depth}`), 'w:keepNext')).toHaveLength(1);
    expect(attributesOf('Normal', 'w:widowControl')).toEqual({});
  });

  it('leaves two characters at the right of the signature and starts the date two further in', () => {
    expect(attributesOf('Signature', 'w:ind')['w:rightChars']).toBe('200');
    // 中共云岭市委员会 is 8 wide, 2026年1月9日 is 6: 8 - 6 characters stay empty
    expect(attributesOf('Date', 'w:ind')['w:rightChars']).toBe('200');
    expect(attributesOf('Signature', 'w:jc')['w:val']).toBe('right');
    expect(attributesOf('Date', 'w:jc')['w:val']).toBe('right');
  });

  it('names substitutes for every typeface it uses', () => {
    const used = new Set(
      Object.values(parts).flatMap((xml) =>
        [...xml.matchAll(/w:eastAsia="([^"]*宋[^"]*|[^"]*体[^"]*)"/g)].map((match) => match[1]),
      ),
    );
    const table = new Map(
      elements(part('word/fontTable.xml'), 'w:font').map((font) => [
        font.attributes['w:name'],
        element(font, 'w:altName').attributes['w:val'],
      ]),
    );
    expect(used.size).toBe(5);
    for (const name of used) expect(table.get(name)).toMatch(/,/);
  });

  it('speaks Chinese and uses no colour', () => {
    expect(attributesOf('Normal', 'w:lang')).toMatchObject({ 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN' });
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(/<w:(color|highlight|shd)\b/);
  });

  it('refers to no style that it does not define', () => {
    const defined = new Set(
      elements(part('word/styles.xml'), 'w:style').map((each) => each.attributes['w:styleId']),
    );
    const used = ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml'].flatMap((name) =>
      [...(parts[name] as string).matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map((match) => match[1]),
    );
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });
});

describe('the text', () => {
  it('is the text of the blocks, as mammoth reads it', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written) });
    expect(value.split('\n').filter(Boolean)).toEqual(texts);
  });

  it('comes back with its headings in mammoth', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(written) });
    const headings = [...value.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map((match) => match[1]);
    expect(headings.length).toBeGreaterThanOrEqual(
      SAMPLE_NOTICE.filter(({ kind }) => ['chapter', 'section', 'finding'].includes(kind)).length,
    );
  });
});

describe('the properties', () => {
  it('carry the title and the given time, and name nobody', () => {
    const core = part('docProps/core.xml');
    expect(element(core, 'dc:title').text).toBe(SAMPLE_PROPERTIES.title);
    expect(element(core, 'dcterms:created').text).toBe(SAMPLE_PROPERTIES.createdAt);
    expect(elements(core, 'dc:creator')).toEqual([]);
    expect(elements(core, 'cp:lastModifiedBy')).toEqual([]);
  });

  it('give the same bytes for the same records, in any zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect(Buffer.from(await writeNoticeDocx(SAMPLE_NOTICE, SAMPLE_PROPERTIES)).equals(written)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
