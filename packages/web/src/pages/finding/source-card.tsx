import type { FindingPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../parts/card.js';
import { Glyph } from '../../parts/glyph.js';
import { spanTree } from '../../parts/span-tree.js';
import { paths } from '../../paths.js';
import styles from './finding.module.css';

/** The line of the source that holds the problem: from where the finding begins to the end of that line. */
function foldedRange({ source, content }: FindingPage): [number, number] {
  const { text = '', offset = 0 } = source ?? {};
  const [from, to] = content.problemRange ?? content.sourceRange ?? [offset, offset];
  const start = Math.max(0, (content.sourceRange?.[0] ?? from) - offset);
  const lineEnd = text.indexOf('\n', Math.max(0, to - offset));
  return [start, lineEnd === -1 ? text.length : lineEnd];
}

/** The words of the source around the finding; the problem itself stands out. */
export function SourceCard({ finding }: { finding: FindingPage }) {
  const [open, setOpen] = useState(false);
  const { source, content } = finding;
  if (!source) return null;
  const [from, to] = content.problemRange ?? [source.offset, source.offset];
  const [start, end] = open ? [0, source.text.length] : foldedRange(finding);
  const marked = { start: from - source.offset, end: to - source.offset, data: true };
  return (
    <Card
      title="原文"
      note={source.fileName}
      aside={
        <Link to={paths.source(source.importId, content.problemRange ?? [0, 0])}>
          <Glyph name="link" size={14} /> 看全文
        </Link>
      }
    >
      <blockquote className={styles.quote}>
        {spanTree(start, end, [marked]).map((node) => {
          const words = source.text.slice(node.start, node.end);
          return node.data ? <em key={node.start}>{words}</em> : <span key={node.start}>{words}</span>;
        })}
      </blockquote>
      {(open || start > 0 || end < source.text.length) && (
        <Button type="link" size="small" className={styles.unfold ?? ''} onClick={() => setOpen(!open)}>
          {open ? '收起' : '看前后文'}
        </Button>
      )}
    </Card>
  );
}
