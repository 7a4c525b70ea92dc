import { apiErrorOf, offline } from './api-error.js';
import { fetchRenewed } from './client.js';

/** The name that the server gave the file: RFC 6266, the UTF-8 form first. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

/**
 * Fetches a file and hands it to the browser's downloads. A refusal rejects with `ApiError` instead of
 * leaving a broken file behind. Once `stop` aborts it rejects, and the server leaves off writing.
 */
export async function download(address: string, otherwise: string, stop?: AbortSignal): Promise<void> {
  const response = await fetchRenewed(address, stop && { signal: stop }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw apiErrorOf(response.status, await response.json().catch(() => null));
  save(await response.blob(), fileNameOf(response.headers.get('content-disposition'), otherwise));
}

/** Hands a file that was made in the page to the browser's downloads. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
