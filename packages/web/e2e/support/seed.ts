import type { ImportStatus } from '@bihuan/contract';
import type { Served } from './served.js';

/** Waits until an import has left the states in which the server works on it. */
export async function settled({ client }: Served, importId: string): Promise<ImportStatus> {
  for (;;) {
    const status = await client.call('getImport', { params: { importId } });
    if (status.state !== 'converting' && status.state !== 'reading') return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A draft of the sample that comes with the product. @returns the id of its import */
export async function sampleDraft(served: Served): Promise<string> {
  const { id } = await served.client.call('sampleImport', {});
  await settled(served, id);
  return id;
}

/** A ledger made of the sample. */
export async function sampleLedger(served: Served): Promise<string> {
  return accepted(served, await sampleDraft(served));
}

/** A ledger made of any text. */
export async function ledgerOf(served: Served, text: string): Promise<string> {
  const { id } = await served.client.call('pasteImport', { body: { text } });
  await settled(served, id);
  return accepted(served, id);
}

async function accepted({ client }: Served, importId: string): Promise<string> {
  const params = { importId };
  const { version } = await client.call('getDraft', { params });
  return (await client.call('acceptDraft', { params, body: { version } })).rectificationId;
}
