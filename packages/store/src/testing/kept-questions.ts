/** What is asked of logs, notifications and leaves: tables that grow for years. */

import { type AccessQuestion, listAccess } from '../access-log/list-access.js';
import { eachLeaf } from '../desk/leaves.js';
import { listNotifications } from '../notify/list-notifications.js';
import { deadDeliveries } from '../notify/outbox.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { cursorOf } from '../queries/cursor.js';
import type { AskedQuestion } from './asked-question.js';
import { attribution } from './fictions.js';

const behind = { limit: 20, after: cursorOf([attribution.at, 9]) };
const accesses = (name: string, question: Partial<AccessQuestion>): AskedQuestion => ({
  name: `list-access.${name}`,
  ask: (tx) => listAccess(tx, { ...behind, ...question }),
  inOrder: true,
});
const span = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
const told = { personId: 'p1', scope: WHOLE_LEDGER, limit: 20, after: cursorOf(['n9']) };

export const KEPT_QUESTIONS: readonly AskedQuestion[] = [
  accesses('all', {}),
  accesses('time', span),
  accesses('person', { personId: 'p1' }),
  accesses('kind', { kinds: ['exported'] }),
  accesses('kind-and-time', { ...span, kinds: ['exported'] }),
  {
    name: 'each-leaf',
    ask: (tx, { rectificationId }) => eachLeaf(tx, rectificationId, ['registered', 'underway']).next(),
    inOrder: true,
  },
  { name: 'list-notifications.all', ask: (tx) => listNotifications(tx, told), inOrder: true },
  {
    name: 'list-notifications.unread',
    ask: (tx) => listNotifications(tx, { ...told, unread: true }),
    inOrder: true,
  },
  {
    name: 'dead-deliveries',
    ask: (tx) => deadDeliveries(tx, { limit: 20, after: cursorOf(['o9']) }),
    inOrder: true,
  },
];
