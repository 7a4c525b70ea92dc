import type { FindingContent } from '@bihuan/domain';
import { figure, measure } from '@bihuan/domain/testing';
import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Stand, type Step, step } from '../../testing/deeds/on-finding/case.js';
import {
  courseOf,
  extensionAsked,
  extensionOf,
  longTerm,
  signedOff,
  stages,
  underway,
  voucher,
} from '../../testing/deeds/on-finding/steps.js';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const reason = '复核后更正';
const cleared = '清理沉淀资金300万元';

/** A way in which what was signed may be changed: by which route, by whom, and what the signature says of it. */
interface Way {
  given: readonly Step[];
  change: (stand: Stand) => Promise<unknown>;
  by: string;
  what: string;
}

const unitOf = ({ city }: Stand, name: 'finance' | 'officeUnit') => ({
  text: name === 'finance' ? '市财政局' : '市委办公室',
  partyId: city.units[name],
});
type Body = { version: number; reason: string };
const byOffice =
  (call: (office: ReturnType<LoopCity['as']>, findingId: string, body: Body) => Promise<unknown>) =>
  ({ city, findingId, version }: Stand) =>
    call(city.as('office'), findingId, { version, reason });
const corrects = (changes: Record<string, unknown>): Way['change'] =>
  byOffice((office, findingId, body) =>
    office.call('correctFinding', { params: { findingId }, body: { ...body, changes } as never }),
  );
const hands: Way['change'] = (stand) =>
  step('handOverDuty', 'office', {
    ...{ measureId: null, from: stand.city.units.finance, reason },
    to: unitOf(stand, 'officeUnit'),
  })(stand);

/** The first of two has signed that it moves to long-term work. */
const firstSigned: readonly Step[] = [...underway, step('moveToLongTerm', 'office', stages)];

const afterSignOff: Record<string, Omit<Way, 'given'>> = {
  'the words of the problem': {
    change: corrects({ problem: '道路' }),
    by: '某office',
    what: '修改了问题表述',
  },
  'the introduction': {
    change: corrects({ introduction: '收到反馈后，逐笔核对了3年的账目。' }),
    by: '某office',
    what: '修改了引言',
  },
  'lead units': {
    change: (stand) => corrects({ leadUnits: [unitOf(stand, 'finance')] })(stand),
    ...{ by: '某office', what: '更正了问题信息' },
  },
  'participating units': {
    change: corrects({ participatingUnits: [] }),
    by: '某office',
    what: '更正了问题信息',
  },
  'the section': {
    change: corrects({ responsibleSection: { text: '基建科' } }),
    by: '某office',
    what: '更正了问题信息',
  },
  'the date for results': { change: corrects({ resultsDue: null }), by: '某office', what: '更正了问题信息' },
  'the date for completion': {
    change: corrects({ completionDue: null }),
    by: '某office',
    what: '更正了问题信息',
  },
  'the criterion': {
    change: corrects({ acceptanceCriterion: '收回八成' }),
    by: '某office',
    what: '更正了问题信息',
  },
  'a measure that is added': {
    change: byOffice((office, findingId, body) =>
      office.call('addMeasure', { params: { findingId }, body: { ...body, text: '再查一遍' } }),
    ),
    ...{ by: '某office', what: '增加了措施' },
  },
  'the words of a measure': {
    change: byOffice((office, findingId, body) =>
      office.call('correctMeasure', {
        params: { findingId, measureId: 'm1' },
        body: { ...body, changes: { text: '清理部分资金' } },
      }),
    ),
    ...{ by: '某office', what: '修改了措施' },
  },
  'what a measure must prove': {
    change: byOffice((office, findingId, body) =>
      office.call('correctMeasure', {
        params: { findingId, measureId: 'm1' },
        body: { ...body, changes: { resultType: 'document' } },
      }),
    ),
    ...{ by: '某office', what: '更正了措施信息' },
  },
  'a figure': {
    change: byOffice((office, findingId, body) =>
      office.call('correctFigure', {
        params: { findingId, figureId: 'g1' },
        body: { ...body, text: '350万元' },
      }),
    ),
    ...{ by: '某office', what: '更正了数字' },
  },
  'the holder of a duty': { change: hands, by: '某office', what: '交接了责任' },
};

const otherwise: Record<string, Way> = {
  'a measure that is taken out': {
    given: longTerm,
    change: byOffice((office, findingId, body) =>
      office.call('removeMeasure', { params: { findingId, measureId: 'm2' }, body }),
    ),
    ...{ by: '某office', what: '删去了措施' },
  },
  'evidence that is attached while the second signature is waited for': {
    given: firstSigned,
    change: voucher,
    ...{ by: '某housing', what: '附了佐证材料' },
  },
  'an extension that is granted while the second signature is waited for': {
    given: [...underway, extensionAsked, step('moveToLongTerm', 'office', stages)],
    change: (stand) =>
      step('decideExtension', 'office', async (now) => ({
        ...{ extensionId: await extensionOf(now), granted: true, opinion: '同意' },
      }))(stand),
    ...{ by: '某office', what: '审批了延期' },
  },
};

const ways: [string, Way][] = [
  ...Object.entries(afterSignOff).map(([name, way]): [string, Way] => [name, { given: signedOff, ...way }]),
  ...Object.entries(otherwise),
];

describe('what was signed and is changed afterwards', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    const due = { kind: 'date', date: '2026-09-30', wording: null } as const;
    const leaf: Partial<FindingContent> = {
      measures: [measure('m1', cleared, { resultType: 'money', due })],
      figures: [figure('g1', 'm1', cleared, '300万元', '3000000')],
    };
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
    });

    /** What goes on for long may owe more than one measure. */
    async function standAfter(given: readonly Step[]): Promise<Stand> {
      const further = given === longTerm ? [measure('m2', '按季公示', { due })] : [];
      const measures = [...(leaf.measures ?? []), ...further];
      const stand: Stand = { city, findingId: await city.register({ ...leaf, measures }), version: 1 };
      for (const one of given) await one(stand);
      return stand;
    }

    async function marksOf(stand: Stand) {
      const signatures = (await courseOf(stand))?.signatures ?? [];
      return signatures.map(({ void: mark }) => mark && { by: mark.by, what: mark.what });
    }

    it.each(ways)(
      'is signed no longer, and says who did what: %s',
      async (_, { given, change, by, what }) => {
        const stand = await standAfter(given);
        const before = await marksOf(stand);
        expect(before.length).toBeGreaterThan(0);
        expect(before.filter((mark) => mark !== null)).toEqual([]);
        await change(stand);
        expect(await marksOf(stand)).toEqual(before.map(() => ({ by, what })));
      },
    );

    it('is signed no longer after the leading group has amended the plan of a leaf', async () => {
      const stand = await standAfter([]);
      await city.adopt();
      stand.version = await city.versionOf(stand.findingId);
      for (const one of longTerm.slice(1)) await one(stand);
      const params = { rectificationId: city.rectificationId };
      const { version } = await city.as('office').call('getRectification', { params });
      const plan = { acceptanceCriterion: '收回八成' };
      const leaves = [{ findingId: stand.findingId, plan, measures: [] }];
      const body = { version, on: '2026-08-24', minutes: '会纪〔2026〕12号', reason, leaves };
      await city.as('group').call('amendRectificationPlan', { params, body });
      expect(await marksOf(stand)).toEqual([
        { by: '某group', what: '调整了整改方案' },
        { by: '某group', what: '调整了整改方案' },
      ]);
    });

    it('stays signed when what was said belongs to nothing that is signed', async () => {
      const stand = await standAfter(signedOff);
      await step('setVisibility', 'office', { visibility: 'internal', ground: '涉及第三方' })(stand);
      await step('recordCheck', 'verifier', {
        ...{ methods: ['site'], date: '2026-08-24', findings: '完好', passed: true },
      })(stand);
      expect((await marksOf(stand)).filter((mark) => mark !== null)).toEqual([]);
    });
  });
});
