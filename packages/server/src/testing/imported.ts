import type { Client, ImportStatus } from '@bihuan/contract';

/** Two conversions at a time, on a machine that may be busy with other tests. */
const LONGEST_WAIT = 100_000;
const PAUSE = 10;
const RUNNING = new Set(['converting', 'reading']);

/** Asks until the import has come to rest, as a page does. */
export async function settledImport(client: Client, importId: string): Promise<ImportStatus> {
  const until = Date.now() + LONGEST_WAIT;
  for (;;) {
    const status = await client.call('getImport', { params: { importId } });
    if (!RUNNING.has(status.state)) return status;
    if (Date.now() > until) throw new Error(`the import is still ${status.state}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Pastes a text and waits for its draft. */
export async function pastedDraft(client: Client, text: string): Promise<ImportStatus> {
  const { id } = await client.call('pasteImport', { body: { text } });
  return settledImport(client, id);
}

/** Pastes a text and accepts its draft as it was read. @returns the id of the rectification */
export async function importedText(client: Client, text: string): Promise<string> {
  const { id, version } = await pastedDraft(client, text);
  const accepted = await client.call('acceptDraft', { params: { importId: id }, body: { version } });
  return accepted.rectificationId;
}
