import { ApiError, Problem } from '@bihuan/contract';

/** The name that the server gave the file: RFC 6266, the UTF-8 form first. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

/**
 * Fetches a file and hands it to the browser's downloads. A refusal rejects with `ApiError` instead of
 * leaving a broken file behind.
 */
export async function download(address: string, otherwise: string): Promise<void> {
  const response = await fetch(address).catch(() => {
    throw new ApiError(0, 'offline', '没有连上服务器。请看看程序是否还在运行，再试一次。', null, null);
  });
  if (!response.ok) {
    const problem = Problem.safeParse(await response.json().catch(() => null));
    const error = problem.success ? problem.data.error : null;
    throw new ApiError(
      response.status,
      error?.code ?? 'unreadableAnswer',
      error?.message ?? '文件没有写出来，请再试一次。',
      error?.requestId ?? null,
      null,
    );
  }
  save(await response.blob(), fileNameOf(response.headers.get('content-disposition'), otherwise));
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
