import { courseOf } from '../../finding/course.js';
import { missingEvidence } from '../../finding/evidence.js';
import type { LiveFinding } from '../../finding/finding.js';
import { type Figure, figureOf } from './figures.js';

/** What there is to show for leaves that are worked on. */
export interface Paper {
  /** 纸面整改的迹象: all the evidence is a meeting or a notice. It asks, it convicts nobody. */
  onlyPaper: Figure;
  /** Nothing at all has been attached yet. */
  nothing: Figure;
}

/** Leaves on which work began, by what there is to show for it. */
export function paperOf(leaves: readonly LiveFinding[]): Paper {
  const begun = leaves.filter(
    (leaf) =>
      leaf.status !== 'registered' &&
      !(leaf.status === 'signedOff' && leaf.outcome.kind === 'notImplemented'),
  );
  const held = (leaf: LiveFinding) => courseOf(leaf).evidence;
  return {
    // Without a result type anything beyond a meeting or a notice suffices.
    onlyPaper: figureOf(
      begun.filter((leaf) => held(leaf).length > 0 && missingEvidence(undefined, held(leaf)).length > 0),
    ),
    nothing: figureOf(begun.filter((leaf) => held(leaf).length === 0)),
  };
}
