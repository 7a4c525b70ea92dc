import { beforeEach, describe, expect, it } from 'vitest';
import { fillSearchIndex } from '../backup/put-rows.js';
import { recordUpload } from '../desk/uploads.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { countMatches } from '../queries/count-matches.js';
import { summaryOf } from '../queries/finding-list-row.js';
import { listFindings } from '../queries/list-findings.js';
import { countSearchHits, searchFindings } from '../queries/search-findings.js';
import type { Store } from '../store.js';
import { whileOpen } from '../testing/at-once.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { findText, withheldAmong } from './find-text.js';
import { claimText, finishText, forgetLooseTexts, queueText, releaseText } from './text-jobs.js';

const at = (minute: number) => `2026-08-25T04:${String(minute).padStart(2, '0')}:00.000Z`;
const digestOf = (letter: string) => letter.repeat(64);

describe('the words of a file', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeEach(async () => {
      store = await engine.open();
    });
    const queue = (letter: string, minute: number) =>
      store.transaction((tx) => queueText(tx, digestOf(letter), at(minute)));
    const claim = (minute: number, stale = 0) =>
      store.transaction((tx) => claimText(tx, { at: at(minute), stale: at(stale) }));
    const read = (letter: string, text: string, since: string | null = null) =>
      store.transaction((tx) =>
        finishText(tx, { digest: digestOf(letter), since }, { state: 'read', text }, at(30)),
      );
    const found = (letter: string) => store.read((tx) => findText(tx, digestOf(letter)));

    it('are read in the order in which the files came, each once', async () => {
      await queue('b', 2);
      await queue('a', 1);
      await queue('a', 3);
      expect([await claim(5), await claim(6), await claim(7)]).toEqual([
        { digest: digestOf('a'), since: at(5) },
        { digest: digestOf('b'), since: at(6) },
        null,
      ]);
    });

    it('are taken up by one server only, when several ask at the same moment', async () => {
      for (const letter of 'abcdef') await queue(letter, 1);
      const claims = await Promise.all(Array.from({ length: 12 }, (_, i) => claim(5 + i)));
      const taken = claims.flatMap((one) => (one ? [one.digest] : []));
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.length).toBeGreaterThan(0);
    });

    it('are not forgotten while the file is just being sent again', async () => {
      await queue('a', 1);
      await read('a', '会议纪要');
      const upload = { digest: digestOf('a'), name: '甲.pdf', mediaType: 'application/pdf', size: 1 };
      await whileOpen(
        store,
        async (tx) => {
          await queueText(tx, digestOf('a'), at(40));
          await recordUpload(tx, 'p1', { ...upload, uploadedAt: at(40) });
        },
        () => store.transaction((tx) => forgetLooseTexts(tx, at(59))),
      );
      expect(await found('a')).toMatchObject({ state: 'read', text: '会议纪要' });
    });

    it('are taken over from a server that died, which can finish them no more', async () => {
      await queue('a', 1);
      await claim(5);
      expect(await claim(10, 5)).toBeNull();
      const second = await claim(10, 6);
      expect(second).toEqual({ digest: digestOf('a'), since: at(10) });
      expect(await read('a', '旧的', at(5))).toBe(false);
      expect(await read('a', '新的', at(10))).toBe(true);
      expect(await found('a')).toEqual({ state: 'read', text: '新的', message: null });
    });

    it('wait again when a stopping server gives them back', async () => {
      await queue('a', 1);
      const claimed = await claim(5);
      if (claimed) await store.transaction((tx) => releaseText(tx, claimed));
      expect(await claim(6)).toEqual({ digest: digestOf('a'), since: at(6) });
    });

    it('wait also where nobody has asked for them, and say why they are withheld', async () => {
      expect(await found('f')).toMatchObject({ state: 'waiting' });
      await queue('a', 1);
      const outcome = { state: 'withheld', message: '标有密级' } as const;
      await store.transaction((tx) => finishText(tx, { digest: digestOf('a'), since: null }, outcome, at(3)));
      expect(await found('a')).toEqual({ state: 'withheld', text: null, message: '标有密级' });
      const held = await store.read((tx) => withheldAmong(tx, [digestOf('a'), digestOf('b')]));
      expect([...held]).toEqual([digestOf('a')]);
    });

    describe('that findings hold', () => {
      let rectificationId: string;
      const search = async (text: string) => {
        const page = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text, limit: 10 }));
        const { count } = await store.read((tx) => countSearchHits(tx, WHOLE_LEDGER, { text, cap: 10 }));
        expect(count).toBe(page.rows.length);
        const filters = { text };
        const question = { rectificationId, filters, sort: 'ordinal', direction: 'asc', limit: 10 } as const;
        const listed = await store.read((tx) => listFindings(tx, WHOLE_LEDGER, question));
        expect(listed.rows.map(summaryOf).map(({ number }) => number)).toEqual(
          page.rows.map(summaryOf).map(({ number }) => number),
        );
        return page.rows.map(summaryOf).map(({ number }) => number);
      };
      const hold = (findingId: string, letter: string) =>
        store.transaction(async ({ db }) => {
          const { key } = await db
            .selectFrom('findings')
            .select('key')
            .where('id', '=', findingId)
            .executeTakeFirstOrThrow();
          const row = { finding_key: key, evidence_id: `e-${letter}`, digest: digestOf(letter) };
          await db.insertInto('finding_evidence').values(row).execute();
        });
      beforeEach(async () => {
        const problems = ['道路沉淀', '资金缴款凭证未归档', '无关'].map((problem) => ({ problem }));
        const { rectificationId: id, findingIds } = await registered(store, problems);
        rectificationId = id;
        await queue('a', 1);
        await queue('b', 1);
        for (const findingId of findingIds.slice(0, 2)) await hold(findingId, 'a');
        await hold(findingIds[2] ?? '', 'b');
        await read('a', `缴款凭证：ＧＢ/T 9704，收回资金三百万元。${'其他内容。'.repeat(2_000)}末尾的盖章`);
        await read('b', '凭证缴款');
      });

      it.each([
        ['two characters, in the finding itself and in files', '缴款', ['1', '2', '3']],
        ['a longer word, whose pairs another file has in another order', '缴款凭证', ['1', '2']],
        ['several words of one file', '三百万元 盖章', ['1', '2']],
        ['letters however wide they are written', 'gb/t 9704', ['1', '2']],
        ['words that no file has', '拆迁', []],
        ['words of which the file holds one and the finding the other', '道路 盖章', []],
      ])('find them: %s', async (_name, text, numbers) => {
        expect(await search(text)).toEqual(numbers);
      });

      it.each(['asc', 'desc'] as const)('find them page by page, each once, %s', async (direction) => {
        const found: string[] = [];
        let after: string | null = null;
        do {
          const question = {
            rectificationId,
            filters: { text: '缴款' },
            sort: 'number',
            direction,
            limit: 1,
          } as const;
          const asked = after === null ? question : { ...question, after };
          const page: Awaited<ReturnType<typeof listFindings>> = await store.read((tx) =>
            listFindings(tx, WHOLE_LEDGER, asked),
          );
          found.push(...page.rows.map(summaryOf).map(({ number }) => number));
          after = page.next;
        } while (after !== null);
        expect(found).toEqual(direction === 'asc' ? ['1', '2', '3'] : ['3', '2', '1']);
        const filters = { text: '缴款' };
        const count = (cap: number) =>
          store.read((tx) => countMatches(tx, WHOLE_LEDGER, { rectificationId, filters, cap }));
        expect(await count(9)).toEqual({ count: 3, capped: false });
        expect(await count(2)).toEqual({ count: 2, capped: true });
      });

      it('find them again after the index was made anew', async () => {
        await store.transaction((tx) => fillSearchIndex(tx, () => undefined, null));
        expect(await search('盖章')).toEqual(['1', '2']);
      });

      it('are forgotten only where no finding holds the file', async () => {
        await queue('c', 1);
        expect(await store.transaction((tx) => forgetLooseTexts(tx, at(59)))).toBe(1);
        expect(await search('盖章')).toEqual(['1', '2']);
      });
    });
  });
});
