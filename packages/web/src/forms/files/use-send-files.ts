import { ApiError, type Upload } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uploadsKey } from '../../data/loop-queries.js';
import { uploadTo } from '../../data/upload.js';

/** Where one file stands on its way to the server. */
export interface SendingFile {
  key: number;
  name: string;
  sent: number;
  total: number;
  /** Why it was not taken; null while it is on its way. */
  failure: string | null;
}

/** Sends files one after another, tells how far each is, and stops each on request. */
export function useSendFiles(onSent: (upload: Upload) => void) {
  const [sending, setSending] = useState<readonly SendingFile[]>([]);
  const stoppers = useRef(new Map<number, AbortController>());
  const turn = useRef(Promise.resolve());
  const nextKey = useRef(1);
  const queries = useQueryClient();

  const put = (key: number, changes: Partial<SendingFile>) =>
    setSending((files) => files.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = (key: number) => setSending((files) => files.filter((one) => one.key !== key));

  async function send(key: number, file: File, { signal }: AbortController): Promise<void> {
    if (signal.aborted) return;
    try {
      const onProgress = (sent: number, total: number) => put(key, { sent, total });
      onSent(await uploadTo('uploadEvidence', file, onProgress, signal));
      drop(key);
      await queries.invalidateQueries({ queryKey: uploadsKey });
    } catch (error) {
      if (!signal.aborted) put(key, { failure: error instanceof ApiError ? error.message : '没有放进来。' });
    }
  }

  return {
    sending,
    isBusy: sending.some(({ failure }) => failure === null),
    send(files: readonly File[]) {
      for (const file of files) {
        const key = nextKey.current++;
        const stopper = new AbortController();
        stoppers.current.set(key, stopper);
        setSending((others) => [...others, { key, name: file.name, sent: 0, total: 0, failure: null }]);
        turn.current = turn.current.then(() => send(key, file, stopper));
      }
    },
    /** Stops it, or takes away what is told of it. */
    stop(key: number) {
      stoppers.current.get(key)?.abort();
      drop(key);
    },
  };
}
export type SendFiles = ReturnType<typeof useSendFiles>;
