/**
 * What we use of docx 9.7.0. Its own declarations import each other without file extensions, which module
 * resolution for Node (NodeNext) does not follow: there the library would have no members at all.
 */
declare module 'docx' {
  export class TextRun {
    private readonly isRun: true;
    constructor(options: {
      text?: string;
      children?: readonly string[];
      style?: string;
      font?: { hint: 'eastAsia' };
    });
  }

  export class Paragraph {
    private readonly isParagraph: true;
    constructor(options: {
      style: string;
      alignment?: 'left' | 'right';
      /** In twips. */
      indent?: { left?: number; right?: number };
      children: readonly TextRun[];
    });
  }

  export class Footer {
    private readonly isFooter: true;
    constructor(options: { children: readonly Paragraph[] });
  }

  interface SectionOptions {
    /** All in twips, but `charSpace` in 1/4096 point. */
    properties: {
      page: {
        size: { width: number; height: number };
        margin: Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>;
      };
      grid: { type: 'linesAndChars'; linePitch: number; charSpace: number };
    };
    footers: { default: Footer; even: Footer };
    children: readonly Paragraph[];
  }

  export class Document {
    private readonly isDocument: true;
    constructor(options: { sections: readonly SectionOptions[] });
  }

  export const Packer: {
    pack(document: Document, type: 'uint8array'): Promise<Uint8Array>;
  };
  export const PageNumber: { readonly CURRENT: 'CURRENT' };
  export const AlignmentType: { readonly LEFT: 'left'; readonly RIGHT: 'right' };
  export const DocumentGridType: { readonly LINES_AND_CHARS: 'linesAndChars' };
}
