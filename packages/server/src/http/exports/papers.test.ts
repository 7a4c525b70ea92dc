import { readDocument } from '@bihuan/documents';
import { listAccess } from '@bihuan/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';
import { storeOfTest } from '../../testing/store-of-test.js';

describe('a paper of supervision', () => {
  let city: LoopCity;
  let open = '';
  let restricted = '';
  let elsewhere = '';
  const ids = { reminder: '', check: '', lookBack: '' };
  const params = () => ({ rectificationId: city.rectificationId });
  const office = () => city.as('office');
  const version = async () => (await office().call('getRectification', { params: params() })).version;

  beforeAll(async () => {
    city = await loopCity(await storeOfTest());
    open = await city.register();
    restricted = await city.register({ visibility: 'restricted', problem: '不宜公开的事项' });
    const beside = [{ text: '市档案局', partyId: city.units.archive }];
    const other = { problem: '预算执行缓慢', participatingUnits: beside };
    elsewhere = await city.register(other);
    await city.adopt();
    ids.reminder = await reminded();
    const by = [{ text: '市纪委监委', partyId: city.units.discipline }];
    const findingIds = [open, restricted];
    const round = { on: '2026-08-20', methods: ['site' as const], by, findingIds };
    ids.check = await done('openCheckRound', round);
    ids.lookBack = await done('commitLookBack', { on: '2026-08-22', findingIds });
  });

  async function done(deed: 'openCheckRound' | 'commitLookBack', body: object): Promise<string> {
    const asked = { params: params(), body: { version: await version(), ...body } } as never;
    const { id } = await office().call(deed, asked);
    return id ?? '';
  }

  async function reminded(): Promise<string> {
    const to = [{ text: '市住建局', partyId: city.units.housing }];
    const findingIds = [open, elsewhere];
    const words = { on: '2026-08-18', text: '请加快收回沉淀资金。', replyDue: '2026-08-28' };
    const body = { version: await version(), to, findingIds, ...words };
    const { id } = await office().call('issueReminder', { params: params(), body });
    const answer = { version: await city.versionOf(open), reminderId: '', text: '月底前收回八成。' };
    const { course } = await city.as('housing').call('getFinding', { params: { findingId: open } });
    answer.reminderId = course?.reminders[0]?.id ?? '';
    await city.as('housing').call('answerReminder', { params: { findingId: open }, body: answer });
    return id ?? '';
  }

  const fetched = (who: CityPerson, paper: keyof typeof ids, id = ids[paper]) =>
    city.fetch(who, `/api/rectifications/${city.rectificationId}/papers/${paper}/${id}.docx`);
  async function textOf(who: CityPerson, paper: keyof typeof ids): Promise<string> {
    const response = await fetched(who, paper);
    expect(response.statusCode).toBe(200);
    return (await readDocument(new Uint8Array(response.rawPayload), '单.docx')).text;
  }

  it('is the reminder with its number, its words, its findings and what was answered', async () => {
    const text = await textOf('office', 'reminder');
    for (const words of ['〔2026〕1号', '请加快收回沉淀资金。', '部分道路改造资金沉淀', '预算执行缓慢']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('（2026年8月25日）：（问题1）月底前收回八成。');
  });

  it('shows to a unit that takes part the findings of its own and no other', async () => {
    const text = await textOf('finance', 'reminder');
    expect(text).toContain('部分道路改造资金沉淀');
    expect(text).not.toContain('预算执行缓慢');
  });

  it('is the record of a check and the sheet of a look-back, with the way to draw again', async () => {
    expect(await textOf('office', 'check')).toContain('不宜公开的事项');
    const sheet = await textOf('office', 'lookBack');
    expect(sheet).toContain(restricted);
    expect(sheet).toContain('怎样自己核对');
  });

  it('leaves out of a round what the reader may not see, counts it, and does not tell its id', async () => {
    const record = await textOf('superior', 'check');
    expect(record).not.toContain('不宜公开的事项');
    expect(record).toContain('另有1个问题不在打印人的查看范围内');
    const sheet = await textOf('superior', 'lookBack');
    expect(sheet).toContain(open);
    expect(sheet).not.toContain(restricted);
    expect(sheet).toContain('不能由本单重新抽取样本');
  });

  it('of a round is kept from a unit as one that is not there, and all of it from a stranger', async () => {
    const codeOf = (response: Awaited<ReturnType<typeof fetched>>) =>
      `${response.statusCode} ${response.json<{ error: { code: string } }>().error.code}`;
    expect(codeOf(await fetched('housing', 'check'))).toBe('404 unknownPaper');
    expect(codeOf(await fetched('office', 'check', 'none'))).toBe('404 unknownPaper');
    expect(codeOf(await fetched('stranger', 'reminder'))).toBe('404 unknownRectification');
  });

  it('leaves an entry that tells which one it was', async () => {
    await fetched('deputy', 'check');
    const { personId } = city.people.deputy;
    const { rows } = await city.store.read((tx) => listAccess(tx, { kinds: ['exported'], limit: 50 }));
    const taken = rows.filter(({ actor }) => actor?.kind === 'person' && actor.personId === personId);
    expect(taken).toMatchObject([
      {
        object: `rectification:${city.rectificationId}`,
        detail: { route: 'exportPaper', paper: 'check', paperId: ids.check },
      },
    ]);
  });
});
