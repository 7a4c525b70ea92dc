import { listAccess } from '@bihuan/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';
import { storeOfTest } from '../../testing/store-of-test.js';

describe('what a plan still lacks', () => {
  let city: LoopCity;
  let restricted = '';
  const loop = (who: 'office' | 'superior') =>
    city.as(who).call('getLoop', { params: { rectificationId: city.rectificationId } });

  beforeAll(async () => {
    city = await loopCity(await storeOfTest());
    const incomplete = { acceptanceCriterion: null, completionDue: null };
    await city.register(incomplete);
    restricted = await city.register({ ...incomplete, visibility: 'restricted' });
  });

  it('is said of restricted findings only to those who see them, and leaves its entry then', async () => {
    expect((await loop('superior')).gaps.map(({ findingId }) => findingId)).not.toContain(restricted);
    expect((await loop('office')).gaps.map(({ findingId }) => findingId)).toContain(restricted);
    const noted = async () => {
      const { rows } = await city.store.read((tx) => listAccess(tx, { kinds: ['restrictedRead'], limit: 9 }));
      return rows.map(({ actor, object }) => [actor?.kind === 'person' && actor.personId, object]);
    };
    const { personId } = city.people.office;
    await expect.poll(noted).toEqual([[personId, `finding:${restricted}`]]);
  });
});
