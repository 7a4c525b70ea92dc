/** Findings with documents and evidence, to read registers from. */

import { courseOf } from '../../finding/course.js';
import type { Evidence, EvidenceKind } from '../../finding/evidence.js';
import type { CitedDocument, FindingContent, LiveFinding } from '../../finding/finding.js';
import { findingContent } from '../../testing/fictions.js';

export const by = { personId: 'p1', postId: 'post1', unitId: 'u1', bodyId: 'u1' };

export function evidence(
  id: string,
  kind: EvidenceKind,
  name: string,
  changes: Partial<Evidence> = {},
): Evidence {
  return {
    id,
    kind,
    name,
    digest: `digest of ${name}`,
    mediaType: 'application/pdf',
    size: 10,
    effectiveDate: '2026-03-01',
    receivedAt: '2026-03-02T02:00:00.000Z',
    measureIds: [],
    how: 'uploaded',
    attachedBy: 'doer',
    by,
    at: '2026-03-02T02:00:00.000Z',
    on: '2026-03-02',
    ...changes,
  };
}

export function finding(
  id: string,
  changes: Partial<FindingContent> = {},
  held: Evidence[] = [],
): LiveFinding {
  const course = { ...courseOf({}), evidence: held };
  const leadUnits = [{ text: '云岭市财政局', partyId: 'u2' }];
  return {
    status: 'registered',
    id,
    rectificationId: 'r1',
    ordinal: 1,
    version: 1,
    content: findingContent({ leadUnits, ...changes }),
    course,
  };
}

export function cites(title: string, number: string | null, action: string, place = 'm1'): CitedDocument {
  return { id: `${title}${action}`, place, at: [0, 1], title, number, action };
}
