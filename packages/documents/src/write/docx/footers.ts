import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { FOOTER_LINE } from './page.js';
import { STYLE } from './styles.js';

/** 7.5 页码: `— 1 —`, on odd pages one 字 from the right, on even pages one 字 from the left. */
export function footers(): { default: Footer; even: Footer } {
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: FOOTER_LINE } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: FOOTER_LINE } }),
  };
}

interface Placement {
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'];
  /** In twips; one 字 of 4号 is as wide as its line is high. */
  indent: { left: number } | { right: number };
}

function footer({ alignment, indent }: Placement): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { hint: 'eastAsia' },
  });
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, alignment, indent, children: [number] })],
  });
}
