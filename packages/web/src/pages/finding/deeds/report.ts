import type { FindingPage } from '@bihuan/contract';
import { type Attachment, attachSteps } from './attachments.js';
import type { Step } from './use-finding-deed.js';

/** What a unit says of its work; the proof is kept apart, for it is sent while the rest is typed. */
export interface Report {
  text: string;
  /** Of measures by their ids; only those that were changed. */
  states: Record<string, string>;
}

/** How far each measure is said to be until now. */
export function statesBefore({ course }: Pick<FindingPage, 'course'>): (measureId: string) => string {
  const states = new Map(course?.measureStates.map(({ measureId, state }) => [measureId, state]));
  return (measureId) => states.get(measureId) ?? 'notStarted';
}

/**
 * The deeds of one report. The words come last: when something before them was refused, they are sent with the rest
 * the next time, and stand in the ledger once.
 */
export function reportSteps(
  finding: Pick<FindingPage, 'course'>,
  { text, states }: Report,
  attachments: readonly Attachment[],
): Step[] {
  const before = statesBefore(finding);
  const changed = Object.entries(states).filter(([id, state]) => state !== before(id));
  return [
    ...attachSteps(attachments),
    ...changed.map(
      ([measureId, state]): Step => ({ name: 'reportMeasureState', body: { measureId, state } }),
    ),
    { name: 'reportProgress', body: { text: text.trim() } },
  ];
}
