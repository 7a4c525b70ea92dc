import { ApiError, type ImportStatus } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../../data/client.js';
import { keys } from '../../data/queries.js';
import { uploadFile } from '../../data/upload.js';
import { paths } from '../../paths.js';

/** Where the sending of a document stands, before the server reads it. */
export type Sending =
  | { phase: 'idle' }
  | { phase: 'sending'; name: string; sent: number; total: number }
  | { phase: 'failed'; error: unknown; kept?: string };

/** The ways to begin an import; each leads to the page of that import. */
export function useStartImport() {
  const [sending, setSending] = useState<Sending>({ phase: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();

  /** @param kept what is said behind a failure @returns whether it has begun */
  async function follow(
    name: string,
    start: (signal: AbortSignal) => Promise<ImportStatus>,
    kept = '',
  ): Promise<boolean> {
    const controller = new AbortController();
    stopper.current = controller;
    setSending({ phase: 'sending', name, sent: 0, total: 0 });
    try {
      const status = await start(controller.signal);
      queries.setQueryData(keys.import(status.id), status);
      void queries.invalidateQueries({ queryKey: keys.imports });
      await navigate(paths.import(status.id));
      return true;
    } catch (error) {
      const stopped = controller.signal.aborted;
      setSending(stopped ? { phase: 'idle' } : { phase: 'failed', error, kept });
      return false;
    }
  }

  return {
    sending,
    stop: () => stopper.current?.abort(),
    sendFiles: (files: readonly File[]) => {
      const [file, second] = files;
      if (second) return setSending({ phase: 'failed', error: tooMany(files.length) });
      if (file) {
        const onProgress = (sent: number, total: number) =>
          setSending({ phase: 'sending', name: file.name, sent, total });
        void follow(file.name, (signal) => uploadFile(file, onProgress, signal));
      }
    },
    sendText: (text: string) =>
      follow(
        '粘贴的文字',
        (signal) => client.call('pasteImport', { body: { text }, signal }),
        '粘贴的文字还在，点“粘贴文字”就看到。',
      ),
    openSample: () => follow('样例', (signal) => client.call('sampleImport', { signal })),
  };
}
export type StartImport = ReturnType<typeof useStartImport>;

function tooMany(count: number): ApiError {
  const message = `一次读一份文件，这次放了 ${count} 份。请先放一份，读完再放下一份。`;
  return new ApiError(400, 'tooManyFiles', message, null, null);
}
