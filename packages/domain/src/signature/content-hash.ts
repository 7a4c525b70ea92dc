/** What a signature binds: the words of a finding, what it owes to whom, its figures and its evidence. */

import { canonicalJson } from '../audit/canonical-json.js';
import type { Hash } from '../audit/hash.js';
import { courseOf } from '../finding/course.js';
import type { FindingContent, LiveFinding } from '../finding/finding.js';

/**
 * Words, measures with criteria, and figures as canonical JSON. The units are part of it: whether a verifier was
 * independent depends on them. Leaders and persons are not, so that a hand-over of a post voids nothing.
 */
export function signedWords(content: FindingContent): string {
  return canonicalJson(wordsOf(content));
}

/** Hex digest, by the hash of the record, over the canonical JSON of the signed words and the digests of the evidence. */
export function contentHash(finding: LiveFinding, hash: Hash): string {
  const evidence = courseOf(finding)
    .evidence.map(({ digest }) => digest)
    .sort();
  return hash(canonicalJson({ ...wordsOf(finding.content), evidence }));
}

function wordsOf(content: FindingContent) {
  const { problem, introduction, leadUnits, participatingUnits, responsibleSection } = content;
  const { resultsDue, completionDue, acceptanceCriterion, goal } = content;
  return {
    ...{ problem, introduction, leadUnits, participatingUnits, responsibleSection },
    ...{ resultsDue, completionDue, acceptanceCriterion },
    // Only where there is one: what was signed before goals were kept has the same digest still.
    ...(goal ? { goal } : {}),
    measures: content.measures.map((measure) => ({
      id: measure.id,
      text: measure.text,
      leadUnits: measure.leadUnits,
      participatingUnits: measure.participatingUnits,
      due: measure.due,
      acceptanceCriterion: measure.acceptanceCriterion,
      resultType: measure.resultType ?? null,
    })),
    figures: content.figures.map(({ place, at, text, value, unit, qualifier }) => ({
      ...{ place, at, text, value, unit, qualifier },
    })),
  };
}
