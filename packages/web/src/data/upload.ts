import { ApiError, addressOf, type ImportStatus, Problem } from '@bihuan/contract';

/** How much of a file has left this machine. */
export type OnProgress = (sent: number, total: number) => void;

/**
 * Sends one file to the import. `fetch` cannot tell how much has been sent, so this is the one place that
 * uses XMLHttpRequest. Rejects with `ApiError`, code `offline` when there is no server and `stopped` after
 * `signal` was raised.
 */
export function uploadFile(file: File, onProgress: OnProgress, signal: AbortSignal): Promise<ImportStatus> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', addressOf('uploadImport'));
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () =>
      reject(new ApiError(0, 'offline', '没有连上服务器。请看看程序是否还在运行，再试一次。', null, null));
    request.onabort = () => reject(new ApiError(0, 'stopped', '已停止，文件没有放进来。', null, null));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function settle(
  request: XMLHttpRequest,
  resolve: (status: ImportStatus) => void,
  reject: (error: ApiError) => void,
): void {
  const answer = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300 && answer !== null) return resolve(answer as ImportStatus);
  const problem = Problem.safeParse(answer);
  if (!problem.success)
    return reject(
      new ApiError(request.status, 'unreadableAnswer', '服务器的回答读不懂，请再试一次。', null, null),
    );
  const { code, message, requestId } = problem.data.error;
  reject(new ApiError(request.status, code, message, requestId, null));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
