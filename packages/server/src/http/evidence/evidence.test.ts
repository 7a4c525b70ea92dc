import { join } from 'node:path';
import { listAccess, openFileVault, rebuild, recordUpload, type Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxBytes, PNG_BYTES, pdfBytes } from '../../testing/evidence-files.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';
import { failureOf } from '../../testing/signed-in.js';

describe('evidence', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    /** Held by housing and finance; the other by housing alone. */
    let shared: string;
    let own: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
      shared = await city.register();
      const other = { text: '云岭市委办公室', partyId: city.units.officeUnit };
      own = await city.register({ participatingUnits: [other], visibility: 'restricted' });
      await city.adopt();
    });

    const sent = async (who: CityPerson, name: string, bytes: Uint8Array | string) =>
      (await city.upload(who, name, bytes)).json() as { digest: string; heldOn: { findingId: string }[] };
    const attach = async (who: CityPerson, findingId: string, digest: string, name: string) =>
      city.as(who).call('attachEvidence', {
        params: { findingId },
        body: {
          ...{ version: await city.versionOf(findingId), digest, name },
          ...{ kind: 'voucher', effectiveDate: '2026-08-20', measureIds: [] },
        },
      });
    const evidenceOn = async (findingId: string, who: CityPerson = 'office') =>
      (await city.as(who).call('getFinding', { params: { findingId } })).course?.evidence ?? [];
    const attached = async (findingId: string, name: string, bytes: Uint8Array | string) => {
      await attach('housing', findingId, (await sent('housing', name, bytes)).digest, name);
      const held = (await evidenceOn(findingId)).at(-1);
      return { findingId, evidenceId: held?.id ?? '' };
    };
    const addressOf = ({ findingId, evidenceId }: { findingId: string; evidenceId: string }, what: string) =>
      `/api/findings/${findingId}/evidence/${evidenceId}/${what}`;
    const textOf = (who: CityPerson, params: { findingId: string; evidenceId: string }) =>
      city.as(who).call('getEvidenceText', { params });

    it('goes out under its own name with its own bytes, and is shown in the page without a right to run', async () => {
      const bytes = pdfBytes('paid 300');
      const place = await attached(shared, '缴款凭证.pdf', bytes);
      const file = await city.fetch('verifier', addressOf(place, 'file'));
      expect(file.rawPayload).toEqual(bytes);
      expect(file.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; .*%E7%BC%B4/),
        'content-length': String(bytes.length),
      });
      const view = await city.fetch('verifier', addressOf(place, 'view'));
      expect(view.rawPayload).toEqual(bytes);
      expect(view.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringMatching(/^inline; /),
        'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'self'/),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(await textOf('verifier', place)).toMatchObject({ state: 'read', text: 'paid 300' });
    });

    it('is shown as a picture in a sandbox, and not at all where a browser would have to guess', async () => {
      const picture = await attached(shared, '现场.png', PNG_BYTES);
      const view = await city.fetch('housing', addressOf(picture, 'view'));
      expect(view.headers['content-security-policy']).toMatch(/; sandbox$/);
      expect(await textOf('housing', picture)).toMatchObject({ state: 'none', text: null });
      const text = await attached(shared, '记录.txt', '现场检查记录：收回资金');
      const refused = await city.fetch('housing', addressOf(text, 'view'));
      expect([refused.statusCode, refused.json().error.code]).toEqual([415, 'notViewable']);
    });

    it('is found by its words, with the file named, by whoever sees the finding and by nobody else', async () => {
      await attached(own, '会议纪要.docx', docxBytes(['关于清理账外资金的会议纪要', '财务科逐笔核对']));
      const found = async (who: CityPerson) => {
        const { rows } = await city.as(who).call('searchFindings', { query: { q: '逐笔核对' } });
        return rows.map(({ id, hit }) => [id, hit?.excerpt?.label, hit?.excerpt?.text.includes('逐笔核对')]);
      };
      const [seen, unseen] = [await found('housing'), await found('finance')];
      expect(seen).toEqual([[own, '佐证《会议纪要.docx》', true]]);
      expect(unseen).toEqual([]);
      expect(await found('superior')).toEqual([]);
      const params = { rectificationId: city.rectificationId };
      const ledger = await city.as('office').call('listFindings', { params, query: { q: '逐笔 核对' } });
      expect(ledger.rows.map(({ id }) => id)).toEqual([own]);
    });

    it('is found still after the tables were made anew from the events, which say nothing of its words', async () => {
      const { differences } = await rebuild(store, { check: true });
      expect(differences).toEqual([]);
      await rebuild(store, { check: false });
      const { rows } = await city.as('office').call('searchFindings', { query: { q: '逐笔核对' } });
      expect(rows.map(({ id }) => id)).toEqual([own]);
    });

    it('that is withdrawn stays on record with its reason, and its content is out of sight', async () => {
      const findingId = await city.register({ visibility: 'restricted' });
      const office = city.as('office');
      const params = { findingId };
      await office.call('startImmediate', { params, body: { version: await city.versionOf(findingId) } });
      const place = await attached(findingId, '误传.txt', '某人的家庭住址甲乙丙丁');
      expect((await city.fetch('office', addressOf(place, 'file'))).statusCode).toBe(200);
      const found = async () =>
        (await office.call('searchFindings', { query: { q: '家庭住址甲乙丙丁' } })).rows.map(({ id }) => id);
      expect(await found()).toEqual([findingId]);
      const { evidenceId } = place;
      await city.as('housing').call('withdrawEvidence', {
        params,
        body: { version: await city.versionOf(findingId), evidenceId, reason: '传错了文件' },
      });
      const page = await office.call('getFinding', { params });
      expect(page.course?.evidence).toEqual([]);
      expect(page.course?.withdrawnEvidence).toMatchObject([
        { id: evidenceId, name: '误传.txt', withdrawn: { by: { name: '某housing' }, reason: '传错了文件' } },
      ]);
      expect(page.history[0]?.summary).toMatch(/^撤回了佐证材料/);
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
      for (const what of ['file', 'view', 'text'])
        expect((await city.fetch('office', addressOf(place, what))).statusCode).toBe(404);
      expect(await found()).toEqual([]);
    });

    it('is linked and not sent twice, where its sender sees who holds it', async () => {
      const bytes = pdfBytes('linked');
      const { evidenceId } = await attached(shared, '批复.pdf', bytes);
      const again = await sent('finance', '批复副本.pdf', bytes);
      expect(again.heldOn.map(({ findingId }) => findingId)).toEqual([shared]);
      expect(evidenceId).not.toBe('');
      await attach('housing', own, again.digest, '批复.pdf');
      const held = (await evidenceOn(own, 'housing')).at(-1);
      expect(held).toMatchObject({ how: 'linked', mediaType: 'application/pdf' });
      expect(held?.alsoOn.map(({ findingId }) => findingId)).toEqual([shared]);
    });

    it('of a finding that is not in sight is not there: not to read, not to guess, not to attach', async () => {
      const bytes = pdfBytes('hidden');
      const place = await attached(own, '未公开.pdf', bytes);
      for (const what of ['file', 'view', 'text']) {
        expect((await city.fetch('finance', addressOf(place, what))).statusCode).toBe(404);
        const elsewhere = { ...place, findingId: shared };
        expect((await city.fetch('finance', addressOf(elsewhere, what))).statusCode).toBe(404);
      }
      const { digest } = (await evidenceOn(own)).at(-1) ?? { digest: '' };
      expect(await failureOf(attach('finance', shared, digest, '猜的.pdf'))).toBe('404 unknownUpload');
      expect((await sent('finance', '同一份.pdf', bytes)).heldOn).toEqual([]);
    });

    it('leaves an entry whenever it goes out, and when it is restricted also when it is read', async () => {
      const place = await attached(own, '留痕.txt', '留痕的文字');
      await city.fetch('verifier', addressOf(place, 'file'));
      await textOf('verifier', place);
      const noted = async () => {
        const { rows } = await store.read((tx) => listAccess(tx, { limit: 20 }));
        return rows
          .filter(({ object }) => object === `finding:${own}`)
          .map(({ kind, detail }) => [kind, detail.route ?? null]);
      };
      await expect.poll(noted).toContainEqual(['restrictedRead', null]);
      expect(await noted()).toContainEqual(['exported', 'downloadEvidence']);
    });

    it('with a mark that only the job could find is withheld, and the office is told', async () => {
      const vault = openFileVault(join(city.folder, 'files'));
      const { sha256: digest, size } = await vault.put(Buffer.from('秘密★1年\n关于整改的函\n'));
      const file = { digest, size, name: '函.txt', mediaType: 'text/plain' };
      const uploadedAt = '2026-08-25T04:00:00.000Z';
      const { personId } = city.people.housing;
      await store.transaction((tx) => recordUpload(tx, personId, { ...file, uploadedAt }));
      await attach('housing', shared, digest, '函.txt');
      // A file that comes in wakes the job, which reads whatever waits.
      await sent('housing', '另一份.txt', '另一份');
      const place = { findingId: shared, evidenceId: (await evidenceOn(shared)).at(-1)?.id ?? '' };
      const state = async () => (await textOf('housing', place)).state;
      await expect.poll(state).toBe('withheld');
      expect((await evidenceOn(shared)).at(-1)).toMatchObject({ withheld: true });
      for (const what of ['file', 'view']) {
        const refused = await city.fetch('housing', addressOf(place, what));
        expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'withheldFile']);
      }
      const text = await textOf('housing', place);
      expect(text).toMatchObject({ state: 'withheld', text: null, message: expect.stringContaining('秘密') });
      expect(await failureOf(attach('housing', own, digest, '函.txt'))).toBe('403 withheldFile');
      const told = await city.as('office').call('listNotifications', { query: {} });
      expect(told.rows.map(({ kind }) => kind)).toContain('fileWithheld');
    });
  });
});
