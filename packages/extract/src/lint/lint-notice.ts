import type { Diagnostic, Notice } from '../notice.js';
import { completedButOpen } from './completed-but-open.js';
import { contradictingStatistics } from './contradicting-statistics.js';
import { documentBeforeFeedback } from './document-before-feedback.js';
import { findingWithoutMeasures } from './finding-without-measures.js';
import { missingContact } from './missing-contact.js';
import { missingTitle } from './missing-title.js';
import { numberingGap } from './numbering-gap.js';
import { repeatedDocument } from './repeated-document.js';
import { repeatedFinding } from './repeated-finding.js';
import { repeatedMeasure } from './repeated-measure.js';
import type { LintRule } from './rule.js';

/** The linter's rules. To add one, add a file and a line. */
const RULES: readonly LintRule[] = [
  missingTitle,
  numberingGap,
  repeatedFinding,
  findingWithoutMeasures,
  repeatedMeasure,
  repeatedDocument,
  completedButOpen,
  documentBeforeFeedback,
  contradictingStatistics,
  missingContact,
];

/** Diagnostics in the order of the text; at one place the order of the rules. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.range[0] - b.range[0]);
}

/**
 * What an attentive reader would ask about a notice: numbers that jump, findings without measures, one text that
 * closes two findings, figures that do not add up. `text` is what the notice was read from.
 */
export function lintNotice(notice: Notice, text: string): Diagnostic[] {
  return inOrder(RULES.flatMap((rule) => rule(notice, text)));
}
