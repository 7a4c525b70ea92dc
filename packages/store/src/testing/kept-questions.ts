/** What is asked of logs, notifications, leaves, people and uploads: tables that grow for years. */

import { type AccessQuestion, listAccess } from '../access-log/list-access.js';
import { findSession } from '../accounts/find-session.js';
import { eachLeaf } from '../desk/leaves.js';
import { uploadsOf } from '../desk/uploads.js';
import { listNotifications } from '../notify/list-notifications.js';
import { deadDeliveries } from '../notify/outbox.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { listPeople } from '../organisation/list-people.js';
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
const rule = { idleMinutes: 30, absoluteMinutes: 600 };
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
  { name: 'find-session', ask: (tx) => findSession(tx, 'token', { at: attribution.at, rule }) },
  { name: 'uploads-of', ask: (tx) => uploadsOf(tx, 'p1', 20), inOrder: true },
  {
    name: 'list-people.all',
    ask: (tx) => listPeople(tx, { on: '2026-08-25', limit: 20, after: cursorOf(['甲', 'p1']) }),
    inOrder: true,
  },
  {
    name: 'list-people.unit',
    ask: (tx) => listPeople(tx, { on: '2026-08-25', limit: 20, unitId: 'u1' }),
  },
  {
    name: 'dead-deliveries',
    ask: (tx) => deadDeliveries(tx, { limit: 20, after: cursorOf(['o9']) }),
    inOrder: true,
  },
];
