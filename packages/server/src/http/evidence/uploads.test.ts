import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxBytes, PNG_BYTES, pdfBytes, zipBytes } from '../../testing/evidence-files.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';
import { sweepEvidence } from '../../use-cases/evidence/sweep-evidence.js';

const html = '<!doctype html><html><script>alert(1)</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a file that is sent to prove something', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
    });

    /** Every file that lies in the vault or in the folder for work. */
    const kept = () =>
      ['files', 'work'].flatMap((folder) => {
        const entries = readdirSync(join(city.folder, folder), { recursive: true, withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
      });
    const sent = async (who: CityPerson, name: string, bytes: Uint8Array | string) => {
      const answer = await city.upload(who, name, bytes);
      return { status: answer.statusCode, ...answer.json() };
    };

    it.each([
      ['a PDF', '缴款凭证.pdf', pdfBytes('paid 300'), 'application/pdf', '缴款凭证.pdf'],
      ['a picture named as a document', '照片.docx', PNG_BYTES, 'image/png', '照片.docx.png'],
      ['a PDF named as a program', '../../凭证.exe', pdfBytes('other'), 'application/pdf', '凭证.exe.pdf'],
      ['a picture of scripts, which stays text', '图.svg', svg, 'text/plain', '图.svg.txt'],
    ])('is taken for what it is: %s', async (_, name, bytes, mediaType, asName) => {
      expect(await sent('housing', name, bytes)).toMatchObject({
        ...{ status: 201, mediaType, name: asName, heldOn: [] },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        uploadedAt: '2026-08-25T04:00:00.000Z',
      });
    });

    it.each([
      ['a web page', '说明.pdf', html, 422, 'unreadableFile'],
      ['a program', '工具.docx', `MZ${'\0'.repeat(600)}`, 422, 'unreadableFile'],
      ['an archive', '材料.docx', zipBytes({ '甲.txt': '甲' }), 422, 'unreadableFile'],
      [
        'a document that unpacks to far more',
        '炸弹.docx',
        docxBytes(['甲'], ' '.repeat(40_000_000)),
        422,
        'unreadableFile',
      ],
      [
        'an archive that would leave its folder',
        '目录.docx',
        zipBytes({ '../../x': 'x' }),
        422,
        'unreadableFile',
      ],
      ['a marked text', '文件.txt', '机密★1年\n关于整改的通知\n', 422, 'classifiedText'],
      ['a marked document', '文件.docx', docxBytes(['绝密', '关于整改的通知']), 422, 'classifiedText'],
      ['an empty file', '空.pdf', '', 400, 'emptyFile'],
      ['a file over the limit', '大.txt', '大'.repeat(400_000), 413, 'tooLarge'],
    ])('is refused and leaves nothing behind: %s', async (_, name, bytes, status, code) => {
      const before = kept();
      const answer = await sent('housing', name, bytes);
      expect({ status: answer.status, code: answer.error?.code }).toEqual({ status, code });
      expect(answer.error.message).toMatch(/请/);
      expect(kept()).toEqual(before);
    });

    it('is kept once, however often and by whomever it is sent', async () => {
      const first = await sent('housing', '凭证甲.pdf', pdfBytes('same'));
      const before = kept();
      const second = await sent('finance', '凭证乙.pdf', pdfBytes('same'));
      expect(second.digest).toBe(first.digest);
      expect(kept()).toEqual(before);
    });

    it('waits only with whoever sent it', async () => {
      const { digest } = await sent('housing', '只有我的.pdf', pdfBytes('mine'));
      const { rows } = await city.as('housing').call('listUploads', {});
      expect(rows.map((row) => row.digest)).toContain(digest);
      expect((await city.as('verifier').call('listUploads', {})).rows).toEqual([]);
    });

    it('is not taken from those who may attach nothing', async () => {
      expect(await sent('superior', '凭证.pdf', pdfBytes('x'))).toMatchObject({ status: 403 });
    });

    it('is not taken while a hundred others wait to be attached', async () => {
      for (let i = 0; i < 100; i += 1) await city.sent('finance', `第${i}份`);
      expect(await sent('finance', '再一份.pdf', pdfBytes('more'))).toMatchObject({
        ...{ status: 409, error: { code: 'tooManyUploads' } },
      });
    });

    it('waits a week, and no longer', async () => {
      await sweepEvidence(city.store, '2026-09-01T03:59:00.000Z');
      expect((await city.as('housing').call('listUploads', {})).rows.length).toBeGreaterThan(0);
      await sweepEvidence(city.store, '2026-09-01T04:01:00.000Z');
      expect((await city.as('housing').call('listUploads', {})).rows).toEqual([]);
    });
  });
});
