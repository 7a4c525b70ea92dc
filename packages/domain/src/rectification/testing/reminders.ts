/** Reminder notices of the invented rectification. */

import type { IssueReminder } from '../loop/commands.js';

export const reminder = (
  reminderId: string,
  on: string,
  changes: Partial<IssueReminder> = {},
): IssueReminder => ({
  type: 'IssueReminder',
  rectificationId: 'r1',
  reminderId,
  on,
  to: [{ text: '云岭市住建局', partyId: 'u1' }],
  findingIds: ['f1', 'f2'],
  text: '请加快路面修复',
  replyDue: `${on.slice(0, 4)}-12-31`,
  ...changes,
});
