/** The register of accountability (问责): aggregate figures by kind. No person is ever named, and none can be found. */

import type { LiveFinding } from '../../finding/finding.js';
import { grouped } from '../grouped.js';
import type { Origin } from './source.js';

export interface AccountabilityLine {
  /** `党纪政务处分`, `诫勉`; as the findings have it. */
  kind: string;
  /** Sum of the people that are counted; a mention without a number adds none. */
  people: number;
  /** Mentions that name no number of people. */
  uncounted: number;
  origins: Origin[];
}

/** One line for each kind, the most people first. */
export function deriveAccountability(findings: readonly LiveFinding[]): AccountabilityLine[] {
  const mentions = findings.flatMap(({ id, content }) =>
    content.accountability.map((mention) => ({
      ...mention,
      origin: { findingId: id, place: mention.place },
    })),
  );
  return [...grouped(mentions, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({
      kind,
      people: ofKind.reduce((sum, { people }) => sum + (people ?? 0), 0),
      uncounted: ofKind.filter(({ people }) => people === null).length,
      origins: ofKind.map(({ origin }) => origin),
    }))
    .sort((a, b) => b.people - a.people || (a.kind < b.kind ? -1 : 1));
}
