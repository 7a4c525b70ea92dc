/** A program of its own that writes into a store: `write-findings.ts DATA_DIR RECTIFICATION COUNT`. */

import { findingContent } from '@bihuan/domain/testing';
import { openStore } from '../../open-store.js';
import { obey } from '../fictions.js';

const [dataDir = '', rectificationId = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ dataDir });
for (let ordinal = 1; ordinal <= Number(count); ordinal += 1) {
  const content = findingContent({ problem: `进程${process.pid}的第${ordinal}个问题` });
  await obey(store, { type: 'RegisterFinding', findingId: store.newId(), rectificationId, ordinal, content });
}
await store.close();
