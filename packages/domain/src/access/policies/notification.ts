/** Being told, and telling others: notifications, calendars, webhooks. */

import type { Policy } from '../policy.js';

export const notificationPolicies = {
  /** One's own notifications, their settings and one's calendar. */
  ownNotifications: { label: '查看自己的通知和日历', rows: [{ who: ['signedIn'], relation: 'self' }] },
  /**
   * What a webhook sends are words of the ledger, and whoever gives its address chooses who reads them. So it is the
   * office's; the system administrator, who sees no ledger, only watches over what was sent.
   */
  manageWebhooks: {
    label: '管理群机器人和外部接收',
    rows: [
      { who: ['office'], relation: 'rectification' },
      { who: ['local'], relation: 'any' },
    ],
  },
  /** Whether mails and webhooks arrive; never what was in them. */
  watchDeliveries: {
    label: '查看通知的发送情况',
    rows: [{ who: ['systemAdmin', 'local'], relation: 'any' }],
  },
} as const satisfies Record<string, Policy>;
