import type { RectificationHeader } from '@bihuan/domain';
import { executeAll } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';
import { assignmentOf, authorisedForNew } from './body-of-new.js';

interface Registration {
  header: RectificationHeader;
  /** The inspected body; may be absent where the caller's office is of one body only. */
  bodyId?: string | undefined;
}

/** 登记整改工作 without a document, for a body. @throws Denied `bodyNeeded`; Refused */
export async function registerRectification(
  { store, ...asked }: Deed,
  { header, bodyId: named }: Registration,
): Promise<Changed & { id: string }> {
  const content = {
    header,
    ...{ organisation: null, nextSteps: null, statedCounts: [], source: null },
    contact: { phone: null, email: null, post: null },
  };
  const rectificationId = store.newId();
  const [outcome] = await store.transaction(async (tx) => {
    const { bodyId, recordedBy } = await authorisedForNew(tx, asked, named ?? null);
    const registration = { type: 'RegisterRectification', rectificationId, content } as const;
    return executeAll(tx, [registration, ...assignmentOf(rectificationId, bodyId)], recordedBy);
  });
  return { id: rectificationId, version: outcome?.version ?? 1 };
}
