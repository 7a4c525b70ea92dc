/** How labels begin that stand at the head of a paragraph: of the page, of a finding, of the closing lines. */
const LABEL_STEMS =
  '整改|问题|反馈|责任|牵头|配合|参与|协办|完成|验收|销号|存在|具体|主要|取得|包抓|分管|' +
  '联系|来源|信息|发布|公布|发文|成文|时间|日期|作者|编辑|分类|浏览|点击|访问|字号|字体|文件|索引|公开|' +
  '电话|电子|邮箱|邮政|邮寄|邮编|通信|通讯|地址|附件|建议';

/**
 * Openings that begin a paragraph whatever stands before them, at a position known to follow white space.
 * Decimals (`1.5亿元`) and years (`2024年`) are not among them.
 */
const OPENINGS: readonly RegExp[] = [
  // > 二、整改进展情况      > (一)已完成整改的事项      > 1.关于      > (1)压实责任
  //   ^^                     ^^^^                         ^^            ^^^
  /[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)]|\d{1,3}[.、](?!\d)|[(]?\d{1,2}[)](?!\d)|[①-⒛㈠-㈩]/y,
  // > 一是压实责任          > 第一,压实责任      > 第一章 总则
  //   ^^^^                    ^^^                  ^^^^
  /[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}(?:[,、是章]|部分)/y,
  // > 整改情况:一是修订      > 责任单位:      > 问题1:
  //   ^^^^^                     ^^^^^            ^^^^
  new RegExp(`(?:${LABEL_STEMS})[\\u4e00-\\u9fff]{0,8}\\d{0,2}:`, 'y'),
];

// > ## 二、突出问题导向      > • 文件名称
//   ^^                        ^
const BULLET = /(?:#{1,6}|[•●◆■▪·*>|-]) /y;

/** Whether a bullet stands at `at`, at the head of a line. */
export function isBullet(normalised: string, at: number): boolean {
  BULLET.lastIndex = at;
  return BULLET.test(normalised);
}

/** Whether a marker or a label stands at `at`. */
export function opensParagraph(normalised: string, at: number): boolean {
  for (const opening of OPENINGS) {
    opening.lastIndex = at;
    if (opening.test(normalised)) return true;
  }
  return false;
}
