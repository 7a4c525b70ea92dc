import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openStore } from '../open-store.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { findingHistory } from '../queries/finding-history.js';
import { rebuild } from '../rebuild/rebuild.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { keyFolder, sealedLedger, sealNow } from '../testing/sealed-ledger.js';
import { checkLog } from './check/check-log.js';
import { erasePayload } from './erase-payload.js';
import { exportLog } from './export-log.js';

const reason = '依据个人信息删除申请，批准文号〔2026〕3号';
const eventsOf = (store: Store, findingId: string) =>
  store.read((tx) => findingHistory(tx, WHOLE_LEDGER, findingId, { limit: 9 }));

async function exported(store: Store, folder: string): Promise<string> {
  const { checkpoint } = await sealNow(store, folder);
  let text = '';
  for await (const piece of exportLog(store, checkpoint, { withPayloads: true })) text += piece;
  return text;
}

function isInFiles(dataDir: string, words: string | Buffer): boolean {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .some((file) => readFileSync(join(file.parentPath, file.name)).includes(words));
}

describe('erasing the contents of an event', () => {
  onEveryEngine((engine) => {
    it('takes the words away, records who did it and why, and leaves everything verifiable', async () => {
      const { store, folder, key, findingIds } = await sealedLedger(await engine.open(), 2, 1);
      const [findingId = ''] = findingIds;
      const eventId = (await eventsOf(store, findingId)).rows[0]?.id ?? '';
      const before = (await exported(store, folder)).split('第1稿').length;
      await erasePayload(store, { eventId, reason }, attribution);
      const { rows } = await eventsOf(store, findingId);
      expect(rows.map(({ type, data }) => [type, data === null])).toEqual([
        ['ProblemReworded', true],
        ['FindingRegistered', false],
      ]);
      const text = await exported(store, folder);
      expect(text.split('第1稿')).toHaveLength(before - 1);
      expect(text).toContain('"type":"PayloadErased"');
      expect(text).toContain(reason);
      const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(report).toMatchObject({ sealed: 6, fault: null });
    });

    it('is refused twice, for its own record, without a reason, and for what is not there', async () => {
      const { store, findingIds } = await sealedLedger(await engine.open(), 1, 1);
      const eventId = (await eventsOf(store, findingIds[0] ?? '')).rows[0]?.id ?? '';
      const erase = (id: string, why: string) =>
        erasePayload(store, { eventId: id, reason: why }, attribution);
      const recorded = await erase(eventId, reason);
      await expect(erase(eventId, reason)).rejects.toMatchObject({ refusal: 'alreadyErased' });
      await expect(erase(recorded, reason)).rejects.toMatchObject({ refusal: 'erasureStays' });
      await expect(erase(recorded, '  ')).rejects.toMatchObject({ refusal: 'noReason' });
      await expect(erase('nowhere', reason)).rejects.toMatchObject({ refusal: 'unknownEvent' });
    });
  });

  it('leaves nothing of the row of contents in the files of SQLite', async () => {
    const dataDir = keyFolder();
    const store = await openStore({ dataDir });
    const { findingIds } = await sealedLedger(store, 1, 1);
    const eventId = (await eventsOf(store, findingIds[0] ?? '')).rows[0]?.id ?? '';
    // Words that stand in this row only: the state of the ledger is corrected by a deed of its own.
    const body = `{"words":"${'不应留下的文字'.repeat(40)}"}`;
    await store.transaction(({ db }) =>
      db.updateTable('payloads').set({ body }).where('position', '=', 3).execute(),
    );
    await erasePayload(store, { eventId, reason }, attribution);
    expect(isInFiles(dataDir, '不应留下的文字')).toBe(false);
    await store.close();
  });

  it('leaves nothing of words that were corrected before, once the rows are made anew and the file is tidied', async () => {
    const dataDir = keyFolder();
    const store = await openStore({ dataDir });
    const others = Array.from({ length: 50 }, (_, index) => ({ problem: `其他问题${index}` }));
    const { findingIds } = await registered(store, [{ problem: '某龘鱻之事' }, ...others]);
    const findingId = findingIds[0] ?? '';
    await obey(store, { type: 'RewordProblem', findingId, problem: '已更正', reason: null });
    for (const { id } of (await eventsOf(store, findingId)).rows)
      await erasePayload(store, { eventId: id, reason }, attribution);
    // What two characters that stand side by side end and begin with: the index leaves out what words share.
    const pair = Buffer.from('龘鱻').subarray(2);
    expect(isInFiles(dataDir, pair)).toBe(true);
    await rebuild(store, { check: false });
    for (const tidying of ['vacuum', 'pragma wal_checkpoint(truncate)'])
      await store.read(({ db }) => sql.raw(tidying).execute(db));
    await store.close();
    expect(isInFiles(dataDir, pair)).toBe(false);
  });
});
