import type { DraftEdit, DraftPage } from '@bihuan/contract';
import { applyEdit, ImpossibleEdit } from '@bihuan/extract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { client } from '../../data/client.js';
import { keys } from '../../data/queries.js';
import { createEditQueue, type EditQueue } from './edit-queue.js';

/** The draft with one correction, as the server will make it too. @throws ImpossibleEdit */
function corrected(page: DraftPage, edit: DraftEdit): DraftPage {
  const draft = { notice: page.notice, checked: page.checked, confirmed: page.confirmed };
  const next = applyEdit(draft, edit, page.source.text);
  return {
    ...page,
    notice: next.notice,
    checked: [...next.checked],
    confirmed: [...next.confirmed],
    editCount: page.editCount + 1,
  };
}

/**
 * Corrects a draft at once on the page, and on the server as fast as it answers. What makes no sense is told
 * as `refusal` and sent nowhere.
 */
export function useDraft(importId: string, first: DraftPage) {
  const queries = useQueryClient();
  const [queue] = useState<EditQueue>(() => createEditQueue(first.version, Date.now));
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusedLast = useRef(false);
  const saving = useSyncExternalStore(queue.subscribe, queue.state);
  const key = keys.draft(importId);
  const params = { importId };
  const put = (page: DraftPage) => queries.setQueryData(key, page);
  const now = () => queries.getQueryData<DraftPage>(key) ?? first;

  function edit(correction: DraftEdit): boolean {
    try {
      put(corrected(now(), correction));
    } catch (error) {
      if (!(error instanceof ImpossibleEdit)) throw error;
      setRefusal(error.sentence);
      refusedLast.current = true;
      return false;
    }
    setRefusal(null);
    refusedLast.current = false;
    queue.push((version) => client.call('editDraft', { params, body: { version, edit: correction } }));
    return true;
  }

  function undo() {
    if (now().editCount === 0) return setRefusal('没有可以撤销的改动了。');
    setRefusal(null);
    queue.push(async (version) => {
      const page = await client.call('undoEdit', { params, body: { version } });
      put(page);
      return page;
    });
  }

  async function reload() {
    const page = await queries.fetchQuery({
      queryKey: key,
      queryFn: () => client.call('getDraft', { params }),
      staleTime: 0,
    });
    queue.restart(page.version);
    setRefusal(null);
  }

  return {
    saving,
    refusal,
    /** Whether the correction made last was refused; known at once, before the page shows it. */
    wasRefused: () => refusedLast.current,
    edit,
    undo,
    retry: queue.retry,
    reload,
    drained: () => whenDrained(queue),
  };
}
export type DraftWork = ReturnType<typeof useDraft>;

/** Resolves with true when everything is on the server, with false when the saving stands still. */
function whenDrained(queue: EditQueue): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = queue.subscribe(look);
    function look() {
      const { waiting, failure } = queue.state();
      if (waiting > 0 && !failure) return;
      stop();
      resolve(failure === null);
    }
    look();
  });
}
