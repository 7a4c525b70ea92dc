/**
 * The typefaces of official documents. A run can name one font per script only, so each carries what stands in
 * for it where it is not installed: `w:altName` (ECMA-376 part 1, 17.8.3.1) holds a comma-separated list.
 */
export interface Typeface {
  name: string;
  alternatives: readonly string[];
  /** The family class by which Word chooses a substitute when no alternative is there either. */
  family: 'roman' | 'modern' | 'script';
  /** PANOSE classification of the typeface, ten bytes in hexadecimal. */
  panose: string;
}

/** 小标宋: titles (7.3.1). */
export const TITLE_FACE: Typeface = {
  name: '方正小标宋简体',
  alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  family: 'script',
  panose: '03000509000000000000',
};

/** 仿宋: whatever has no rule of its own (5.2.2). */
export const BODY_FACE: Typeface = {
  name: '仿宋_GB2312',
  alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong'],
  family: 'modern',
  panose: '02010609030101010101',
};

/** 黑体: the first level (7.3.3). */
export const CHAPTER_FACE: Typeface = {
  name: '黑体',
  alternatives: ['SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti'],
  family: 'modern',
  panose: '02010609060101010101',
};

/** 楷体: the second level (7.3.3). */
export const SECTION_FACE: Typeface = {
  name: '楷体_GB2312',
  alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti'],
  family: 'modern',
  panose: '02010609030101010101',
};

/** 宋体: page numbers (7.5). */
export const FOOTER_FACE: Typeface = {
  name: '宋体',
  alternatives: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong'],
  family: 'roman',
  panose: '02010600030101010101',
};

export const TYPEFACES: readonly Typeface[] = [
  TITLE_FACE,
  BODY_FACE,
  CHAPTER_FACE,
  SECTION_FACE,
  FOOTER_FACE,
];
