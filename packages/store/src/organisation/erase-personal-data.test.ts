import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused, refuse } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { checkLog } from '../log/check/check-log.js';
import { openStore } from '../open-store.js';
import { rebuild } from '../rebuild/rebuild.js';
import type { Store } from '../store.js';
import { dataOf } from '../testing/dump.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution } from '../testing/fictions.js';
import { addHolder, addUnit, obeyAll } from '../testing/organisation.js';
import { keyFolder, sealedLedger, sealNow } from '../testing/sealed-ledger.js';
import { erasePersonalData } from './erase-personal-data.js';
import { findPerson } from './list-people.js';

const NAME = '欧阳不留名';
const PHONE = '000-7654321';
const WORDS = [NAME, PHONE, '旧名不留', 'gone@example.cn'];
const reason = '本人申请，批准文号〔2026〕8号';

/** Somebody whose data stand in three events. */
async function enrolled(store: Store): Promise<string> {
  const unitId = await addUnit(store, '青石县教育局', 'unit');
  const { personId } = await addHolder(store, '旧名不留', unitId);
  const correct = (changes: object) => ({
    type: 'CorrectPerson' as const,
    ...{ personId, changes, reason: '核对' },
  });
  await obeyAll(store, [correct({ name: NAME }), correct({ phone: PHONE, email: 'gone@example.cn' })]);
  return personId;
}

const held = async (store: Store) => {
  const data = await store.read(dataOf);
  return WORDS.filter((word) => data.includes(word));
};

describe('erasing the personal data of somebody', () => {
  onEveryEngine((engine) => {
    it('takes them from the record and from every event, and the log still verifies', async () => {
      const { store, folder, key } = await sealedLedger(await engine.open(), 1, 1);
      const personId = await enrolled(store);
      await sealNow(store, folder);
      expect(await held(store)).toEqual(WORDS);
      await erasePersonalData(store, { personId, reason }, () => attribution);
      expect(await held(store)).toEqual([]);
      expect(await store.read((tx) => findPerson(tx, personId))).toMatchObject({ personal: null });
      await sealNow(store, folder);
      const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(report.fault).toBeNull();
      expect(await rebuild(store, { check: true })).toMatchObject({ differences: [], erased: [] });
    });

    it('takes nothing where the deed is refused', async () => {
      const store = await engine.open();
      const personId = await enrolled(store);
      const erase = (why: string, mayBe = true) =>
        erasePersonalData(store, { personId, reason: why }, () =>
          mayBe ? attribution : refuse('outsideYourScope', { policy: 'erasePersonalData' }),
        );
      await expect(erase(' ')).rejects.toBeInstanceOf(Refused);
      await expect(erase(reason, false)).rejects.toBeInstanceOf(Refused);
      expect(await held(store)).toEqual(WORDS);
      await erase(reason);
      await erase(reason);
      expect(await held(store)).toEqual([]);
    });
  });
});

it('leaves nothing of the words in the files of SQLite', async () => {
  const dataDir = keyFolder();
  const store = await openStore({ dataDir });
  const personId = await enrolled(store);
  const inFiles = () =>
    WORDS.filter((word) =>
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .some((file) => readFileSync(join(file.parentPath, file.name)).includes(word)),
    );
  expect(inFiles()).toEqual(WORDS);
  await erasePersonalData(store, { personId, reason }, () => attribution);
  expect(inFiles()).toEqual([]);
  await store.close();
});
