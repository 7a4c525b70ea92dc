/** What the audit administrator asks, by each filter alone. */

import { type ActQuestion, listActs } from '../audit/list-acts.js';
import { cursorOf } from '../queries/cursor.js';
import type { AskedQuestion } from './asked-question.js';
import { attribution } from './fictions.js';

const page = { limit: 20, after: cursorOf([attribution.at, 9]) };
const asked = (name: string, question: Partial<ActQuestion>): AskedQuestion => ({
  name: `list-acts.${name}`,
  ask: (tx) => listActs(tx, { ...page, ...question }),
});
const span = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };

export const AUDIT_QUESTIONS: readonly AskedQuestion[] = [
  { ...asked('all', {}), inOrder: true },
  { ...asked('time', span), inOrder: true },
  { ...asked('person', { personId: 'p1' }), inOrder: true },
  { ...asked('type', { type: 'FindingCorrected' }), inOrder: true },
  asked('object', { stream: 'finding:f1' }),
  asked('everything', { ...span, personId: 'p1', type: 'FindingCorrected', stream: 'finding:f1' }),
];
