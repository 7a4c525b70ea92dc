import { ApiError, addressOf, type CallResult, type ImportStatus } from '@bihuan/contract';
import { apiErrorOf, offline } from './api-error.js';
import { expiry } from './client.js';

/** How much of a file has left this machine. */
type OnProgress = (sent: number, total: number) => void;

/** Routes that take a file that may be large. */
type UploadRoute = 'uploadImport' | 'uploadEvidence';

/** Sends one file to the import; where the session has expired, once more after somebody has signed in again. */
export function uploadFile(file: File, onProgress: OnProgress, signal: AbortSignal): Promise<ImportStatus> {
  return uploadTo('uploadImport', file, onProgress, signal);
}

/** The same to any route that takes a large file. */
export async function uploadTo<N extends UploadRoute>(
  route: N,
  file: File,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<CallResult<N>> {
  try {
    return await sendFile(route, file, onProgress, signal);
  } catch (error) {
    const isExpired = error instanceof ApiError && error.code === 'signInNeeded';
    if (!isExpired || (await expiry.ask()) !== 'signedIn') throw error;
    return sendFile(route, file, onProgress, signal);
  }
}

/**
 * Sends one file. `fetch` cannot tell how much has been sent, so this is the one place that
 * uses XMLHttpRequest. Rejects with `ApiError`, code `offline` when there is no server and `stopped` after
 * `signal` was raised.
 */
function sendFile<N extends UploadRoute>(
  route: N,
  file: File,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<CallResult<N>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', addressOf(route));
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      const isDone = request.status >= 200 && request.status < 300 && answer !== null;
      if (isDone) resolve(answer as CallResult<N>);
      else reject(apiErrorOf(request.status, answer));
    };
    request.onerror = () => reject(offline());
    request.onabort = () => reject(new ApiError(0, 'stopped', '已停止，文件没有放进来。', null, null));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
