/** Which things a row of the matrix is called with. */

import type { PersonName } from '../two-bodies.js';
import type { About } from './row.js';
import { type Known, none, type Thing } from './thing.js';
import { bodiesToBe, findings, rectifications } from './things/of-ledger.js';
import { imports, notifications, webhooks } from './things/of-papers.js';
import { newcomers, people, posts, units } from './things/of-people.js';

/** All things that a row of this kind is called with by somebody. */
export function thingsFor(about: About, known: Known, who: PersonName | null): Thing[] {
  const of: Record<About, () => Thing[]> = {
    nothing: () => [{ ...none([]), ids: { notificationId: known.notificationId } }],
    preparing: () => [none([])],
    ...sameFor(['finding', 'drafted'], () => findings(known)),
    ...sameFor(['ledger', 'wholeLedger', 'rectification', 'rolesOf', 'assigned'], () =>
      rectifications(known),
    ),
    body: () => bodiesToBe(known),
    unit: () => units(known),
    post: () => posts(known, who),
    ...sameFor(['person', 'account', 'accountSessions', 'ownSession'], () => people(known, who)),
    newcomer: () => newcomers(known),
    ...sameFor(['import', 'prepared', 'accepted'], () => imports(known)),
    webhook: () => webhooks(known),
    notification: () => notifications(known),
  };
  return of[about]();
}

function sameFor<K extends About>(kinds: readonly K[], make: () => Thing[]): Record<K, () => Thing[]> {
  return Object.fromEntries(kinds.map((kind) => [kind, make])) as Record<K, () => Thing[]>;
}
