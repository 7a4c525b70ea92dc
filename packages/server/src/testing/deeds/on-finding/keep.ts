/** Who holds a finding, what it is related to, what is said of it and what of it is shown. */

import type { DeedName } from '@bihuan/contract';
import type { LoopCity } from '../../loop-city.js';
import type { DeedCases, Words } from './case.js';
import { CLASSIFIED, NONE, underway } from './steps.js';

const handedOver = ({ units }: LoopCity, changes: Partial<Words<'handOverDuty'>> = {}) => ({
  ...{ measureId: null, from: units.housing, reason: '机构改革' },
  to: { text: '市档案馆', partyId: units.archive },
  ...changes,
});

export const keepCases = {
  relate: {
    accepted: {
      given: [],
      by: 'office',
      words: async ({ city }) => ({ kind: 'sameRoot', relatedId: await city.register() }),
    },
    refused: {
      relatedToItself: { words: async ({ findingId }) => ({ kind: 'sameRoot', relatedId: findingId }) },
      unknownFinding: { words: { kind: 'sameRoot', relatedId: NONE } },
      classifiedText: {
        words: async ({ city }) => ({
          ...{ kind: 'sameRoot', relatedId: await city.register(), note: CLASSIFIED },
        }),
      },
    },
  },
  handOverDuty: {
    accepted: { given: underway, by: 'office', words: async ({ city }) => handedOver(city) },
    refused: {
      unknownDuty: { words: async ({ city }) => handedOver(city, { from: city.units.discipline }) },
      dutyWithoutHolder: { words: async ({ city }) => handedOver(city, { to: { text: '市档案馆' } }) },
      unknownMeasure: { words: async ({ city }) => handedOver(city, { measureId: 'm9' }) },
      unknownUnit: {
        words: async ({ city }) => handedOver(city, { to: { text: '市某局', partyId: NONE } }),
      },
      noReason: { words: async ({ city }) => handedOver(city, { reason: '' }) },
      classifiedText: { words: async ({ city }) => handedOver(city, { reason: CLASSIFIED }) },
    },
  },
  nameSubstitute: {
    accepted: {
      given: underway,
      by: 'group',
      words: async ({ city }) => ({ unitId: city.units.archive, minutes: '会纪〔2026〕13号' }),
    },
    refused: {
      noMinutes: { words: async ({ city }) => ({ unitId: city.units.archive, minutes: '' }) },
      unknownUnit: { words: { unitId: NONE, minutes: '会纪〔2026〕13号' } },
      // It has no part in the work itself, but lies under a unit that has.
      notIndependent: {
        words: async ({ city }) => ({ unitId: city.units.treasury, minutes: '会纪〔2026〕13号' }),
      },
    },
  },
  returnAsSuperior: {
    accepted: { given: underway, by: 'superior', words: { reason: '措施没有落到具体人' } },
    refused: {
      noReason: { words: { reason: '' } },
      classifiedText: { words: { reason: CLASSIFIED } },
    },
  },
  evaluate: {
    accepted: { given: [], by: 'superior', words: { opinion: '整改措施具体可行' } },
    refused: {
      noReason: { words: { opinion: '' } },
      classifiedText: { words: { opinion: CLASSIFIED } },
    },
  },
  setVisibility: {
    accepted: { given: [], by: 'office', words: { visibility: 'internal', ground: '涉及商业秘密' } },
    refused: {
      noReason: { words: { visibility: 'internal' } },
      classifiedText: { words: { visibility: 'public', ground: CLASSIFIED } },
    },
  },
  approveWording: {
    accepted: { given: [], by: 'office', words: { text: '部分项目资金使用不及时' } },
    refused: {
      noReason: { words: { text: '' } },
      classifiedText: { words: { text: CLASSIFIED } },
    },
  },
} satisfies { [N in DeedName]?: DeedCases<N> };
