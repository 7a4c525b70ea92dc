import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';
import { storeOfTest } from '../../testing/store-of-test.js';

const NOTE = '与那一项出自同一个项目';

describe('a finding that is related to a restricted one', () => {
  let city: LoopCity;
  let findingId = '';
  const read = (who: 'office' | 'superior') => city.as(who).call('getFinding', { params: { findingId } });

  beforeAll(async () => {
    city = await loopCity(await storeOfTest());
    findingId = await city.register({ visibility: 'internal' });
    const relatedId = await city.register({ visibility: 'restricted' });
    const version = await city.versionOf(findingId);
    const body = { version, kind: 'sameRoot', relatedId, note: NOTE } as const;
    await city.as('office').call('relate', { params: { findingId }, body });
  });

  it('shows the relation and what was noted on it to whoever sees both', async () => {
    const { course, history } = await read('office');
    expect(course?.relations).toMatchObject([{ kind: 'sameRoot', note: NOTE }]);
    expect(history.map(({ type }) => type)).toContain('FindingRelated');
  });

  it('says nothing of it to whoever does not, neither beside it nor in its history', async () => {
    const page = await read('superior');
    expect(page.course?.relations).toEqual([]);
    const { rows } = await city
      .as('superior')
      .call('getFindingHistory', { params: { findingId }, query: {} });
    expect(rows.map(({ type }) => type)).not.toContain('FindingRelated');
    expect(page.history.map(({ type }) => type)).not.toContain('FindingRelated');
    expect(JSON.stringify({ page, rows })).not.toContain(NOTE);
  });
});
