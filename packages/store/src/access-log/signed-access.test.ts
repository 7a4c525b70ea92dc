import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessEntry, type AccessLine, openCheckpoint, sealAccess } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { exportLog } from '../log/export-log.js';
import { readTrust } from '../seal/read-trust.js';
import type { Store, Transaction } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey } from '../testing/fictions.js';
import { sealedLedger, sealNow } from '../testing/sealed-ledger.js';
import { accessFaultSentence } from './access-fault.js';
import { appendAccess } from './append-access.js';
import { checkAccess } from './check-access.js';
import { purgeAccess } from './purge-access.js';

const entry = (object: string, at = '2020-03-01T02:00:00.000Z'): AccessEntry => ({
  ...{ at, kind: 'restrictedRead', actor: attribution.actor, origin: attribution.origin },
  ...{ address: null, device: null, object, detail: {} },
});
const append = (store: Store, ...objects: string[]) =>
  store.transaction((tx) =>
    appendAccess(
      tx,
      objects.map((object) => entry(object)),
    ),
  );

/** Writes the chain anew from a line on, with one of its words changed, as somebody with the database may. */
async function rewriteChain(tx: Transaction, from: number, was: string, becomes: string): Promise<void> {
  const { db, crypto } = tx;
  const rows = await db.selectFrom('access_log').selectAll().orderBy('seq').execute();
  const before = rows.find(({ seq }) => seq === from - 1);
  const entries = rows
    .filter(({ seq }) => seq >= from)
    .map(({ line }) => {
      const { v: _v, seq: _seq, prev: _prev, ...rest } = JSON.parse(line.replace(was, becomes)) as AccessLine;
      return rest;
    });
  const lines = sealAccess(entries, { seq: from - 1, hash: before?.hash ?? null }, crypto.hash);
  await db.deleteFrom('access_log').where('seq', '>=', from).execute();
  for (const [index, { seq, line, hash }] of lines.entries()) {
    const { at = '', kind = '', person_id = null } = rows.find((row) => row.seq === from + index) ?? {};
    await db.insertInto('access_log').values({ seq, at, kind, person_id, line, hash }).execute();
    await db.updateTable('access_log_head').set({ hash }).execute();
  }
}

/** Takes away the last lines, and the memory of them. */
async function cutTail({ db }: Transaction, after: number): Promise<void> {
  await db.deleteFrom('access_log').where('seq', '>', after).execute();
  const last = db.selectFrom('access_log').select('hash').where('seq', '=', after);
  const { hash } = await last.executeTakeFirstOrThrow();
  await db.updateTable('access_log_head').set({ seq: after, hash }).execute();
}

describe('the access log under the signatures of the log', () => {
  onEveryEngine((engine) => {
    async function ledger() {
      const { store, folder, key } = await sealedLedger(await engine.open(), 1, 0);
      await append(store, 'finding:a', 'finding:b', 'finding:c');
      await sealNow(store, folder);
      await append(store, 'finding:d', 'finding:e');
      await sealNow(store, folder);
      const verdict = async () => {
        const trust = await readTrust(store, folder);
        return store.snapshot((tx) => checkAccess(tx, trust));
      };
      return { store, folder, key, verdict };
    }

    it('is signed with each checkpoint, also when nothing else is new', async () => {
      const { store, folder, key, verdict } = await ledger();
      const note = readFileSync(join(folder, 'log.last'), 'utf8');
      expect(openCheckpoint(note, key)).toMatchObject({ size: 2, access: { seq: 5 } });
      expect(await sealNow(store, folder)).toMatchObject({ added: 0, checkpoint: { note } });
      expect(await verdict()).toMatchObject({ sound: true, head: { seq: 5 } });
      const { checkpoint } = await sealNow(store, folder);
      let text = '';
      for await (const piece of exportLog(store, checkpoint, { withPayloads: false })) text += piece;
      expect(text).toContain('access 5 ');
    });

    it('is found rewritten, though its chain is whole, between two checkpoints', async () => {
      const { store, folder, verdict } = await ledger();
      await obey(store, {
        ...{ type: 'RewordProblem', problem: '又一稿', reason: null },
        findingId: await anyFinding(store),
      });
      await append(store, 'finding:f');
      await sealNow(store, folder);
      await store.transaction((tx) => rewriteChain(tx, 6, 'finding:f', 'finding:x'));
      const found = await verdict();
      expect(found).toEqual({ sound: false, seq: 6, through: 6 });
      await store.transaction((tx) => rewriteChain(tx, 2, 'finding:b', 'finding:y'));
      const earlier = await verdict();
      expect(earlier).toEqual({ sound: false, seq: 1, through: 5 });
      if (!earlier.sound) expect(accessFaultSentence(earlier)).toContain('第 1 行到第 5 行之间');
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toMatchObject({ sound: true });
    });

    it('is found cut at its end, even when the checkpoints in the database were put back too', async () => {
      const { store, verdict } = await ledger();
      const [first] = await store.read(({ db }) => db.selectFrom('log_checkpoints').selectAll().execute());
      await store.transaction((tx) => cutTail(tx, 3));
      expect(await verdict()).toEqual({ sound: false, seq: 1, through: 5 });
      await store.transaction(({ db }) =>
        db
          .deleteFrom('log_checkpoints')
          .where('size', '=', first?.size ?? 0)
          .execute(),
      );
      expect(await verdict()).toEqual({ sound: false, seq: 1, through: 5 });
    });

    it('does not keep deeds from being sealed when it was altered, and is not signed as it is then', async () => {
      const { store, folder, key } = await ledger();
      await store.transaction((tx) => rewriteChain(tx, 2, 'finding:b', 'finding:y'));
      await obey(store, {
        ...{ type: 'RewordProblem', problem: '又一稿', reason: null },
        findingId: await anyFinding(store),
      });
      const before = openCheckpoint(readFileSync(join(folder, 'log.last'), 'utf8'), key)?.access;
      const report = await sealNow(store, folder);
      expect(report).toMatchObject({ added: 1, accessIsBroken: true, checkpoint: { size: 3 } });
      expect(openCheckpoint(report.checkpoint.note, key)?.access).toEqual(before);
    });

    it('is still sound when old lines were given up, the last signed one excepted', async () => {
      const { store, folder, verdict } = await ledger();
      const at = '2020-12-31T00:00:00.000Z';
      const gone = await store.transaction((tx) => purgeAccess(tx, '2020-06-30', { ...attribution, at }));
      expect(gone).toBe(4);
      expect(await verdict()).toMatchObject({ sound: true, head: { seq: 6 } });
      expect(await sealNow(store, folder)).toMatchObject({ accessIsBroken: false });
      expect(await verdict()).toMatchObject({ sound: true });
    });

    it('is signed on from checkpoints that said nothing of it', async () => {
      const { store, folder, checkpoints, key } = await sealedLedger(await engine.open(), 1, 0);
      expect(checkpoints[0]?.note).not.toContain('access');
      writeFileSync(join(folder, 'log.last'), checkpoints[0]?.note ?? '');
      await append(store, 'finding:a');
      const { checkpoint } = await sealNow(store, folder);
      expect(openCheckpoint(checkpoint.note, key)?.access?.seq).toBe(1);
    });
  });
});

async function anyFinding(store: Store): Promise<string> {
  const rows = await store.read(({ db }) => db.selectFrom('findings').select('id').execute());
  return rows[0]?.id ?? '';
}
