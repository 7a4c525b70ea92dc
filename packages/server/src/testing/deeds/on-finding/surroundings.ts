/** What may lie around a finding, put there for the time of a test. */

import type { Stand } from './case.js';

/** While another finding lies under it. */
export async function underNode({ city, findingId }: Stand, test: () => Promise<void>): Promise<void> {
  const child = await city.register({ parentId: findingId, level: 3 });
  try {
    await test();
  } finally {
    const body = { version: 1, reason: '误登' };
    await city.as('office').call('removeFinding', { params: { findingId: child }, body });
  }
}

/** While its rectification is concluded. */
export async function concluded({ city }: Stand, test: () => Promise<void>): Promise<void> {
  const params = { rectificationId: city.rectificationId };
  const office = city.as('office');
  const { version } = await office.call('getRectification', { params });
  const end = { version, on: '2026-08-25', reason: '集中整改结束' };
  const ended = await office.call('concludeRectification', { params, body: end });
  try {
    await test();
  } finally {
    await office.call('reopenRectification', {
      params,
      body: { version: ended.version, reason: '继续整改' },
    });
  }
}
