import type { Client } from '@bihuan/contract';
import { readDocument } from '@bihuan/documents';
import { listAccess } from '@bihuan/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';
import { failureOf } from '../../testing/signed-in.js';
import { storeOfTest } from '../../testing/store-of-test.js';

const WORDS = '印发项目资金管理办法、公务接待细则，诫勉2人，另有诫勉的待补。';
const placed = (words: string) => {
  const at = WORDS.indexOf(words);
  return { place: 'introduction', at: [at, at + words.length] as [number, number] };
};
const cited = (id: string, title: string, action: 'issued' | 'followed') => ({
  ...{ ...placed(title), id, title, number: null, action },
});
const held = (id: string, text: string, people: number | null) => ({
  ...{ ...placed(text), id, text, kind: '诫勉', people },
});

describe('the registers of a rectification', () => {
  let city: LoopCity;
  let first = '';
  let second = '';
  const params = () => ({ rectificationId: city.rectificationId });
  const office = () => city.as('office');

  beforeAll(async () => {
    city = await loopCity(await storeOfTest());
    const beside = [{ text: '市档案馆', partyId: city.units.archive }];
    first = await city.register({
      introduction: WORDS,
      documents: [cited('d1', '项目资金管理办法', 'issued'), cited('d2', '公务接待细则', 'issued')],
      accountability: [held('a1', '诫勉2人', 2)],
    });
    second = await city.register({
      introduction: WORDS,
      documents: [cited('d3', '项目资金管理办法', 'followed')],
      accountability: [held('a2', '诫勉2人', 1), held('a3', '诫勉的', null)],
      visibility: 'restricted',
      participatingUnits: beside,
    });
    await city.adopt();
  });

  it('list each institution once, with the findings that wrote it and those that cite it', async () => {
    const { rows, findings } = await office().call('listInstitutions', { params: params(), query: {} });
    expect(rows.map(({ title, findingIds, citedBy }) => ({ title, findingIds, citedBy }))).toEqual([
      { title: '公务接待细则', findingIds: [first], citedBy: [] },
      { title: '项目资金管理办法', findingIds: [first], citedBy: [second] },
    ]);
    expect(findings.map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  it('go on behind the last line of a page', async () => {
    const page = (after?: string) =>
      office().call('listInstitutions', { params: params(), query: { limit: 1, ...(after && { after }) } });
    const { rows, next } = await page();
    expect(rows.map(({ title }) => title)).toEqual(['公务接待细则']);
    const last = await page(next ?? '');
    expect(last.rows.map(({ title }) => title)).toEqual(['项目资金管理办法']);
    expect(last.next).toBeNull();
  });

  it('add up people by kind, over the findings in sight alone', async () => {
    const seen = async (who: 'office' | 'superior') =>
      (await city.as(who).call('listAccountability', { params: params() })).rows;
    expect(await seen('office')).toEqual([
      { kind: '诫勉', people: 3, uncounted: 1, findingIds: [first, second] },
    ]);
    expect(await seen('superior')).toEqual([{ kind: '诫勉', people: 2, uncounted: 0, findingIds: [first] }]);
  });

  it('tell what was done on the whole to whoever sees the whole', async () => {
    const seen = async (who: 'office' | 'finance') =>
      (await city.as(who).call('listWorkRecords', { params: params(), query: {} })).rows;
    expect((await seen('office')).map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-06-12 consultation',
      '2026-06-20 adoption',
    ]);
    expect(await seen('finance')).toEqual([]);
  });

  it('are written as a workbook, which says when it is not all', async () => {
    const textOf = async (who: 'office' | 'superior') => {
      const response = await city.fetch(who, `/api/rectifications/${city.rectificationId}/registers.xlsx`);
      return (await readDocument(new Uint8Array(response.rawPayload), '登记簿.xlsx')).text;
    };
    const whole = await textOf('office');
    for (const words of ['项目资金管理办法', '诫勉', '会商纪要〔2026〕1号']) expect(whole).toContain(words);
    expect(await textOf('superior')).toContain('本件只含导出人权限范围内的1个问题');
  });

  it('leave an entry in the access log for what is restricted among the findings they name, and only for that', async () => {
    const readsOf = async (who: 'deputy' | 'superior') => {
      const { personId } = city.people[who];
      const { rows } = await city.store.read((tx) =>
        listAccess(tx, { kinds: ['restrictedRead'], limit: 50 }),
      );
      return rows.filter(({ actor }) => actor?.kind === 'person' && actor.personId === personId);
    };
    const readAll = async (client: Client) => {
      await client.call('listInstitutions', { params: params(), query: {} });
      await client.call('listAccountability', { params: params() });
      await client.call('listWorkRecords', { params: params(), query: {} });
    };
    await readAll(city.as('superior'));
    // Somebody of the office who has read nothing before.
    await readAll(city.as('deputy'));
    await expect
      .poll(() => readsOf('deputy'), { timeout: 5_000 })
      .toMatchObject([
        { object: `finding:${second}`, detail: { count: '1' } },
        { object: `finding:${second}`, detail: { count: '1' } },
      ]);
    expect(await readsOf('superior')).toEqual([]);
  });

  it('are not there for a stranger', async () => {
    const asked = city.as('stranger').call('listInstitutions', { params: params(), query: {} });
    expect(await failureOf(asked)).toBe('404 unknownRectification');
  });
});
