import { brokenOff } from './problem-forms/broken-off.js';
import type { FormReader, Heading, ProblemForm } from './problem-forms/form.js';
import { labelled } from './problem-forms/labelled.js';
import { plain } from './problem-forms/plain.js';
import { quoted } from './problem-forms/quoted.js';

/** The forms in which headings state a problem, in the order in which they are tried. */
const FORMS: readonly FormReader[] = [labelled, quoted, plain, brokenOff];

/** The problem that a heading states in one of the known forms, or null. */
export function readProblemForm(heading: Heading): ProblemForm | null {
  for (const form of FORMS) {
    const found = form(heading);
    if (found) return found;
  }
  return null;
}
