import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileArchives, MARK } from '../testing/hostile-archives.js';
import { settledImport } from '../testing/imported.js';
import { storeOfTest } from '../testing/store-of-test.js';
import { type BodiesServer, twoBodiesServer } from '../testing/two-bodies-server.js';

const EVIDENCE = '/api/uploads';
/** Each file is read three times, in a process of its own. */
const PATIENCE = { timeout: 120_000 };

interface Uploaded {
  id: string;
  error?: { message: string };
}

describe('an uploaded document that is a hostile archive', () => {
  let server: BodiesServer;
  beforeAll(async () => {
    server = await twoBodiesServer(await storeOfTest());
  });

  const upload = async (who: 'office' | 'systemAdmin' | 'verifier', url: string, bytes: Buffer) => {
    const { status, body } = await server.upload(who, url, bytes);
    return { status, ...(body as Uploaded) };
  };

  /** What came from inside of the archive, in the folder of the server and wherever it could have been written. */
  function traces(): string[] {
    const own = readdirSync(server.folder, { recursive: true }).map(String);
    const others = [tmpdir(), ...ancestors(process.cwd())].flatMap((place) => readdirSync(place));
    return [...own, ...others].filter((name) => name.includes(MARK));
  }

  it.each(hostileArchives())(
    'with $what writes nothing anywhere, and is told so',
    PATIENCE,
    async (archive) => {
      const { bytes, says } = archive;
      const { id } = await upload('office', '/api/imports', bytes);
      const { state, failure } = await settledImport(server.as('office'), id);
      expect({ state, message: failure?.message }).toEqual({
        state: 'failed',
        message: expect.stringContaining(says),
      });
      const roster = await upload('systemAdmin', '/api/organisation/import/preview', bytes);
      expect(roster).toMatchObject({ status: 422, error: { message: expect.stringMatching(/请.*。$/) } });
      const evidence = await upload('verifier', EVIDENCE, bytes);
      expect(evidence).toMatchObject({ status: 422, error: { message: expect.stringContaining(says) } });
      expect(traces()).toEqual([]);
    },
  );
});

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
