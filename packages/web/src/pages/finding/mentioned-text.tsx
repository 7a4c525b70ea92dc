import type { FindingPage } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Span, type SpanNode, spanTree } from '../../parts/span-tree.js';
import styles from './finding.module.css';
import { deedAddress } from './use-deed-in-address.js';

type Content = FindingPage['content'];
type Figure = Content['figures'][number];
type Mention = { kind: 'figure'; figure: Figure } | { kind: 'document' };

interface MentionedTextProps {
  text: string;
  content: Content;
  /** Whose text it is: `introduction`, or the id of a measure. */
  place: string;
}

/** Text with its figures as links that open their correction, and its documents underlined. */
export function MentionedText({ text, content, place }: MentionedTextProps) {
  const here = <T extends { place: string }>(mentions: readonly T[]) =>
    mentions.filter((mention) => mention.place === place);
  const spans: Span<Mention>[] = [
    ...here(content.figures).map((figure) => spanOf(figure.at, { kind: 'figure', figure } as const)),
    ...here(content.documents).map(({ at }) => spanOf(at, { kind: 'document' } as const)),
  ];
  return <>{spanTree(0, text.length, spans).map((node) => renderNode(node, text, false))}</>;
}

function spanOf([start, end]: readonly [number, number], data: Mention): Span<Mention> {
  return { start, end, data };
}

function renderNode(node: SpanNode<Mention>, text: string, inLink: boolean): ReactNode {
  if (!node.children) return text.slice(node.start, node.end);
  const { data } = node;
  const key = `${data.kind} ${node.start}`;
  const isLink = data.kind === 'figure' && !inLink;
  const children = node.children.map((child) => renderNode(child, text, inLink || isLink));
  if (!isLink) {
    return (
      <span key={key} className={data.kind === 'document' ? styles.document : undefined}>
        {children}
      </span>
    );
  }
  // A link, because its address opens the form, and because it breaks over lines like the words around it.
  return (
    <Link
      key={key}
      to={deedAddress({ kind: 'figure', id: data.figure.id })}
      replace
      preventScrollReset
      className={styles.figure}
      title="更正这个数字"
    >
      {children}
    </Link>
  );
}
