import { memo, type ReactNode } from 'react';
import { type Span, type SpanNode, spanTree } from '../../parts/span-tree.js';
import type { Range } from './fields.js';
import type { Mark } from './marks.js';
import type { Paragraph } from './paragraphs.js';
import styles from './source-pane.module.css';

interface SourceParagraphProps {
  text: string;
  paragraph: Paragraph;
  marks: readonly Span<Mark>[];
  /** The part being read. */
  lit: Range;
  /** The field in focus, whose words are outlined. */
  focused: string | null;
}

/** One paragraph of the source with its marks. Every piece knows its offset, so that it can be selected. */
export const SourceParagraph = memo(function SourceParagraph(props: SourceParagraphProps) {
  const { text, paragraph, marks, lit, focused } = props;
  const { start, end } = paragraph;
  const isLit = start < lit[1] && lit[0] < end;
  const here = isLit ? marks.filter((mark) => mark.start < end && start < mark.end) : [];
  return (
    <p className={`${styles.paragraph} ${isLit ? '' : styles.dim}`}>
      {spanTree(start, end, here).map((node) => render(node, text, focused))}
    </p>
  );
});

function render(node: SpanNode<Mark>, text: string, focused: string | null): ReactNode {
  if (!node.children) {
    return (
      <span key={node.start} data-at={node.start}>
        {text.slice(node.start, node.end)}
      </span>
    );
  }
  const { kind, field } = node.data;
  const inFocus = field !== null && field === focused;
  return (
    <span
      key={`${kind} ${node.start}`}
      data-field={field ?? undefined}
      className={`${styles[kind] ?? ''} ${inFocus ? styles.focused : ''}`}
    >
      {node.children.map((child) => render(child, text, focused))}
    </span>
  );
}
