import type { FindingPage } from '@bihuan/contract';
import type { ReactNode } from 'react';
import { type Span, type SpanNode, spanTree } from '../../parts/span-tree.js';
import styles from './finding.module.css';
import type { StartDeed } from './use-deed-in-address.js';

type Content = FindingPage['content'];
type Figure = Content['figures'][number];
type Mention = { kind: 'figure'; figure: Figure } | { kind: 'document' };

interface MentionedTextProps {
  text: string;
  content: Content;
  /** Whose text it is: `introduction`, or the id of a measure. */
  place: string;
  start: StartDeed;
}

/** Text with its figures as buttons that correct them, and its documents underlined. */
export function MentionedText({ text, content, place, start }: MentionedTextProps) {
  const here = <T extends { place: string }>(mentions: readonly T[]) =>
    mentions.filter((mention) => mention.place === place);
  const spans: Span<Mention>[] = [
    ...here(content.figures).map((figure) => spanOf(figure.at, { kind: 'figure', figure } as const)),
    ...here(content.documents).map(({ at }) => spanOf(at, { kind: 'document' } as const)),
  ];
  return <>{spanTree(0, text.length, spans).map((node) => renderNode(node, text, start, false))}</>;
}

function spanOf([start, end]: readonly [number, number], data: Mention): Span<Mention> {
  return { start, end, data };
}

function renderNode(node: SpanNode<Mention>, text: string, start: StartDeed, inButton: boolean): ReactNode {
  if (!node.children) return text.slice(node.start, node.end);
  const { data } = node;
  const key = `${data.kind} ${node.start}`;
  const isButton = data.kind === 'figure' && !inButton;
  const children = node.children.map((child) => renderNode(child, text, start, inButton || isButton));
  if (!isButton) {
    return (
      <span key={key} className={data.kind === 'document' ? styles.document : undefined}>
        {children}
      </span>
    );
  }
  return (
    <button
      key={key}
      type="button"
      className={styles.figure}
      title="更正这个数字"
      onClick={() => start({ kind: 'figure', id: data.figure.id })}
    >
      {children}
    </button>
  );
}
