import type { FindingContent } from '@bihuan/domain';
import type { Notice } from '@bihuan/extract';
import { findingOf } from './finding-of.js';

/** A finding about to be registered. */
export interface NewFinding {
  id: string;
  ordinal: number;
  content: FindingContent;
}

/**
 * The items of a read notice as findings: in the order of the text, each under the nearest one before it that
 * stands on a higher level (方面 › 问题 › 具体表现).
 */
export function findingsOf(notice: Notice, source: string, newId: () => string): NewFinding[] {
  const ancestors: { id: string; level: number }[] = [];
  return notice.items.map((item, index) => {
    const id = newId();
    while ((ancestors.at(-1)?.level ?? 0) >= item.level) ancestors.pop();
    const parentId = ancestors.at(-1)?.id ?? null;
    ancestors.push({ id, level: item.level });
    const content = findingOf(notice, item, source, parentId, newId);
    return { id, ordinal: index + 1, content };
  });
}
