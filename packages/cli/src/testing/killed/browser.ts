/** What a browser does that has signed in: asks, sends files, downloads. */

import { type Client, createClient, type Upload } from '@bihuan/contract';

export interface SignedInBrowser extends Client {
  /** Sends a file. @returns its digest; null where no answer came. @throws Error when it was refused */
  send(name: string, bytes: Uint8Array): Promise<string | null>;
  /** The bytes of a file that a finding holds. @throws Error for any other answer than the file */
  download(findingId: string, evidenceId: string): Promise<Uint8Array>;
}

/** A browser with this session, at the server of this port. */
export function signedInBrowser(port: number, token: string): SignedInBrowser {
  const base = `http://127.0.0.1:${port}`;
  const headers = { cookie: `bihuan=${token}`, 'sec-fetch-site': 'same-origin' };
  const client = createClient(
    (address, init) => fetch(address, { ...init, headers: { ...init?.headers, ...headers } }),
    base,
  );
  return {
    ...client,
    async send(name, bytes) {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(bytes)]), name);
      const asked = { method: 'POST', headers, body };
      const answer = await fetch(`${base}/api/uploads`, asked).then(whole, () => null);
      if (answer === null) return null;
      if (answer.status !== 201) throw new Error(`a file was refused: ${answer.status} ${answer.text}`);
      return (JSON.parse(answer.text) as Upload).digest;
    },
    async download(findingId, evidenceId) {
      const address = `${base}/api/findings/${findingId}/evidence/${evidenceId}/file`;
      const response = await fetch(address, { headers });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.ok) return bytes;
      throw new Error(`a file was not given: ${response.status} ${Buffer.from(bytes).toString()}`);
    },
  };
}

/** An answer to its end: one that breaks off is none. */
async function whole(response: Response): Promise<{ status: number; text: string } | null> {
  const text = await response.text().catch(() => null);
  return text === null ? null : { status: response.status, text };
}
