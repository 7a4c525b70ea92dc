import type { CheckMethod } from '@bihuan/domain';

/** How people of the demo check. */
export const ON_SITE: CheckMethod[] = ['site'];
export const SITE_AND_LEDGER: CheckMethod[] = ['site', 'ledger'];
export const SITE_AND_TALK: CheckMethod[] = ['site', 'interview'];
