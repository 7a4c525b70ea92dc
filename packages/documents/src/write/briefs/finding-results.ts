/** Finding by finding: what was done and what became of it, as the course of each leaf has it. */

import { courseOf, findingName, type LiveFinding, leavesOf, outcomeLabels, outcomeOf } from '@bihuan/domain';
import { dayText, methodsText } from '../forms/form-words.js';
import type { PaperBlock } from '../paper/paper.js';

/** Every finding in the order of the ledger; what lies above the leaves is a heading only. */
export function findingResults(findings: readonly LiveFinding[]): PaperBlock[] {
  const leaves = new Set(leavesOf(findings).map(({ id }) => id));
  return findings.flatMap((finding): PaperBlock[] => {
    const { id, content } = finding;
    const { number, problem, visibility } = content;
    if (visibility === 'restricted') {
      const name = findingName({ id, number, problem, visibility });
      return leaves.has(id)
        ? [
            {
              kind: 'paragraph',
              text: `${name}（限定范围，另行报告）：${outcomeLabels[outcomeOf(finding)]}。`,
            },
          ]
        : [];
    }
    const heading: PaperBlock = { kind: 'section', text: `${number}　${problem}` };
    return leaves.has(id) ? [heading, { kind: 'paragraph', text: resultText(finding) }] : [heading];
  });
}

function resultText(leaf: LiveFinding): string {
  const { submissions, progress, verifications } = courseOf(leaf);
  const said = submissions.at(-1)?.summary ?? progress.findLast(({ noChange }) => !noChange)?.text;
  const verified = verifications.findLast(({ passed }) => passed);
  return [
    `整改情况：${outcomeLabels[outcomeOf(leaf)]}。`,
    said === undefined ? '〔待补：整改做法和成效，台账还没有记载〕' : ended(said),
    verified
      ? `核验：${dayText(verified.date)}${methodsText(verified.methods)}，${ended(verified.findings)}`
      : '',
  ].join('');
}

function ended(text: string): string {
  return /[。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;
}
