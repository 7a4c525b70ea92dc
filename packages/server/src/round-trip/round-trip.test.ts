import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDocument } from '@bihuan/documents';
import { type Notice, readNotice } from '@bihuan/extract';
import { describe, expect, it } from 'vitest';
import { importedText } from '../testing/imported.js';
import { testServer } from '../testing/test-server.js';
import { comparables } from './comparable.js';

const root = new URL('../../../../', import.meta.url).pathname;
const SAMPLES = join(root, 'samples');
const REAL_NOTICES = join(root, '../shared/notices');

function texts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

describe('a notice that went through the ledger', async () => {
  const { client, app } = await testServer();

  async function readBack(rectificationId: string): Promise<Notice> {
    const url = `/api/rectifications/${rectificationId}/notice.md`;
    const { rawPayload } = await app.inject({ url, headers: { host: 'localhost' } });
    const { text } = await readDocument(new Uint8Array(rawPayload), '通报.md');
    return readNotice(text);
  }

  for (const file of [...texts(SAMPLES), ...texts(REAL_NOTICES)]) {
    it(`says the same of every finding: ${basename(file)}`, async () => {
      const text = readFileSync(file, 'utf8');
      const rectificationId = await importedText(client, text);
      expect(comparables(await readBack(rectificationId))).toEqual(comparables(readNotice(text)));
    });
  }

  it.skipIf(existsSync(REAL_NOTICES))('is tried on real notices too (they are not here)', () => {});
});
