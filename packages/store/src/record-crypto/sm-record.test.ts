/** A record with SM3 and SM2, through everything that a record goes through. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, type Envelope, logVerification, openEnding, verifyProof } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendAccess } from '../access-log/append-access.js';
import { checkAccess } from '../access-log/check-access.js';
import { findState } from '../index.js';
import { checkLog } from '../log/check/check-log.js';
import { erasePayload } from '../log/erase-payload.js';
import { exportLog } from '../log/export-log.js';
import { proveConsistency, proveInclusion } from '../log/prove-log.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { rebuild } from '../rebuild/rebuild.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution } from '../testing/fictions.js';
import { openedCheckpoint, type SealedLedger, sealedLedger, sealNow } from '../testing/sealed-ledger.js';
import { alterationsFound } from '../testing/tampering-trial.js';
import { recordCryptos } from './record-cryptos.js';

const ALTERATIONS = 30;
const { sm } = recordCryptos;

describe('a record with SM3 and SM2', () => {
  onEveryEngine((engine) => {
    let ledger: SealedLedger;
    beforeAll(async () => {
      ledger = await sealedLedger(await engine.open({ crypto: 'sm' }), 12, 3);
    });

    const events = () =>
      ledger.store.read(({ db }) => db.selectFrom('events').selectAll().orderBy('position').execute());

    it('hashes every event with SM3, says so, and signs by SM2', async () => {
      for (const { line, hash } of await events()) {
        expect((JSON.parse(line) as Envelope).alg).toBe('sm3');
        expect(hash).toBe(sm.hash(Uint8Array.of(0), line));
      }
      expect(ledger.key.crypto).toBe(sm);
      const kept = readFileSync(join(ledger.folder, 'log.pub'), 'utf8');
      expect(Buffer.from(kept.split('+')[2] ?? '', 'base64')[0]).toBe(0xff);
    });

    it('is found sound, and the states are what its events make', async () => {
      const { store, key, checkpoints } = ledger;
      const [first] = checkpoints;
      const witness = first ? openedCheckpoint(first, key) : null;
      const report = await store.snapshot((tx) => checkLog(tx, { key, witness }));
      expect(report).toMatchObject({ fault: null, waiting: 0, checkpoints: 4 });
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
    });

    it(`finds ${ALTERATIONS} of ${ALTERATIONS} random alterations at their place`, async () => {
      expect(await alterationsFound(ledger, ALTERATIONS)).toBe(ALTERATIONS);
    });

    it('finds that its own suite was exchanged in the database', async () => {
      const { store, key } = ledger;
      const undone = new Error('undone');
      let flaw: unknown;
      const deed = store.transaction(async (tx) => {
        const other = { ...tx, crypto: recordCryptos.international };
        flaw = (await checkLog(other, { key, witness: null })).fault?.flaw;
        throw undone;
      });
      await expect(deed).rejects.toBe(undone);
      expect(flaw).toBe('wrongHash');
    });

    it('is exported as lines that verify with the public key alone', async () => {
      const { store, key, checkpoints } = ledger;
      const last = checkpoints.at(-1);
      if (!last) throw new Error('no checkpoint');
      let text = '';
      for await (const piece of exportLog(store, last, { withPayloads: true })) text += piece;
      const lines = text.trimEnd().split('\n');
      const ending = openEnding(lines.at(-1) ?? '', key);
      expect(ending).toMatchObject({ checkpoint: { size: last.size } });
      const verification = logVerification(ending, null, { crypto: sm, secret: 'known to the test only' });
      const faults = lines.slice(0, -1).map((line) => verification.next(line));
      expect([...faults, verification.end()].filter((fault) => fault !== null)).toEqual([]);
    });

    it('proves an event, and that a checkpoint continues another', async () => {
      const { store, key, checkpoints } = ledger;
      const id = (await events())[5]?.id ?? '';
      const inclusion = await store.read((tx) => proveInclusion(tx, id));
      expect(verifyProof(inclusion, key)).toMatchObject({ holds: true, event: { id } });
      const [older, newer] = [checkpoints[0]?.note ?? '', checkpoints[2]?.note ?? ''];
      const consistency = await store.read((tx) => proveConsistency(tx, older, newer));
      expect(verifyProof(consistency, key)).toMatchObject({ holds: true });
      expect(verifyProof({ ...consistency, newer: older }, key).holds).toBe(false);
    });

    it('goes on verifying when contents have been erased', async () => {
      const { store, key, folder } = ledger;
      const id = (await events())[2]?.id ?? '';
      await erasePayload(store, { eventId: id, reason: '依据个人信息删除申请' }, attribution);
      await sealNow(store, folder);
      const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(report.fault).toBeNull();
    });

    it('chains its access log by SM3', async () => {
      const { store } = ledger;
      const { actor, origin, at } = attribution;
      const rest = { address: null, device: null, object: null, detail: {} };
      const entry = { at, kind: 'restrictedRead', actor, origin, ...rest } as const;
      await store.transaction((tx) => appendAccess(tx, [entry, entry]));
      const rows = await store.read(({ db }) => db.selectFrom('access_log').selectAll().execute());
      for (const { line, hash } of rows) expect(hash).toBe(sm.hash(Uint8Array.of(0), line));
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toMatchObject({ sound: true });
    });

    it('has contents of findings signed over SM3', async () => {
      const { store, findingIds } = ledger;
      const finding = await store.read((tx) => findState(tx, WHOLE_LEDGER, findingIds[1] ?? ''));
      if (!finding) throw new Error('no finding');
      expect(contentHash(finding, store.crypto.hash)).not.toBe(
        contentHash(finding, recordCryptos.international.hash),
      );
    });
  });
});
