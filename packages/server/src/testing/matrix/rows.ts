/** How every route of the contract is called: a route without a row does not compile. */

import type { RouteName } from '@bihuan/contract';
import type { Row } from './row.js';
import { accessRows } from './rows/access.js';
import { ledgerRows } from './rows/ledger.js';
import { deedRows, rectificationDeedRows } from './rows/loop.js';
import { organisationRows } from './rows/organisation.js';

export const rows: Record<RouteName, Row> = {
  ...ledgerRows,
  ...deedRows,
  ...rectificationDeedRows,
  ...organisationRows,
  ...accessRows,
} satisfies Record<RouteName, Row>;
