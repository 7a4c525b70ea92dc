import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../open-store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { keyFolder, sealNow } from '../testing/sealed-ledger.js';
import { RecordCryptoDiffers } from './settled-crypto.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

describe('the suite of a record', () => {
  onEveryEngine((engine) => {
    it('is SHA-256 and Ed25519 where nothing was said, and stays', async () => {
      const place = await engine.place();
      const { crypto } = await engine.open({ place });
      expect(crypto).toMatchObject({ name: 'international', alg: 'sha256' });
      await expect(engine.open({ place, crypto: 'sm' })).rejects.toThrow(RecordCryptoDiffers);
      expect((await engine.open({ place, crypto: 'international' })).crypto).toBe(crypto);
    });

    it('is chosen when the record begins, and known to every later program', async () => {
      const place = await engine.place();
      const { crypto } = await engine.open({ place, crypto: 'sm' });
      expect(crypto).toMatchObject({ name: 'sm', alg: 'sm3' });
      expect((await engine.open({ place })).crypto).toBe(crypto);
      expect((await engine.open({ place, schema: 'asItIs' })).crypto).toBe(crypto);
    });

    it('cannot be changed: the refusal says what was chosen, and what to do', async () => {
      const place = await engine.place();
      await engine.open({ place, crypto: 'sm' });
      const opening = engine.open({ place, crypto: 'international' });
      await expect(opening).rejects.toThrow('SM3');
      await expect(opening).rejects.toThrow('BIHUAN_RECORD_CRYPTO');
    });

    it('is one, however many programs begin the record at the same moment', async () => {
      const place = await engine.place();
      const wanted = ['sm', 'international', 'sm', 'international'] as const;
      const opened = await Promise.allSettled(wanted.map((crypto) => engine.open({ place, crypto })));
      const names = opened.flatMap((one) => (one.status === 'fulfilled' ? one.value.crypto.name : []));
      expect(names).toHaveLength(2);
      expect(new Set(names)).toEqual(new Set([(await engine.open({ place })).crypto.name]));
    });

    it('is the usual one for a record of an earlier release, of which nothing is changed', async () => {
      const fixture = readFileSync(new URL(`0010-stands.${engine.name}.sql`, FIXTURES), 'utf8');
      const place = await engine.emptyPlace(fixture);
      await expect(openStore(place, { crypto: 'sm' })).rejects.toThrow(RecordCryptoDiffers);
      const store = await engine.open({ place });
      expect(store.crypto.name).toBe('international');
      const rows = await store.read(({ db }) => db.selectFrom('events').select(['line', 'hash']).execute());
      expect(rows.length).toBeGreaterThan(0);
      for (const { line, hash } of rows) {
        expect(fixture).toContain(hash);
        expect(fixture).toContain(line);
      }
    });

    it('refuses the key of the other one', async () => {
      const folder = keyFolder();
      const usual = await engine.open();
      await registered(usual, []);
      await sealNow(usual, folder);
      const store = await engine.open({ crypto: 'sm' });
      await registered(store, []);
      await expect(sealNow(store, folder)).rejects.toMatchObject({ refusal: 'keyOfOtherCrypto' });
    });
  });
});
