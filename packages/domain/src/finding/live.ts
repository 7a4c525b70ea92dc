import type { LiveFinding } from './finding.js';

/** The states in which a finding has content. */
export const LIVE: readonly LiveFinding['status'][] = [
  'registered',
  'underway',
  'submitted',
  'endorsed',
  'verified',
  'signedOff',
  'longTerm',
];
