import type { RectificationHeader } from '@bihuan/domain';
import { execute } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';

/** 登记整改工作 without a document. @throws Refused */
export async function registerRectification(
  { store, caller }: Deed,
  header: RectificationHeader,
): Promise<Changed & { id: string }> {
  const content = {
    header,
    ...{ organisation: null, nextSteps: null, statedCounts: [], source: null },
    contact: { phone: null, email: null, post: null },
  };
  const rectificationId = store.newId();
  const { version } = await store.transaction((tx) =>
    execute(tx, { type: 'RegisterRectification', rectificationId, content }, caller),
  );
  return { id: rectificationId, version };
}
