/** Two rounds of checks, and a look-back whose sample nobody could foresee. */

import { findKnownRectification, WHOLE_LEDGER } from '@bihuan/store';
import { dateOf, dueOn, workdayOf } from '../days.js';
import { ON_SITE, SITE_AND_LEDGER, SITE_AND_TALK } from '../lives/methods.js';
import { does } from '../lives/pieces.js';
import { deed, rectify, type Scene, unitParty } from '../scene.js';
import type { Step } from '../step.js';
import { campaignDeed, made } from './campaign.js';
import type { LivedLeaf } from './planned-leaves.js';

const COMMITTED = -72;
const DRAWN = -42;
const SAMPLE = 4;

export function supervision(lived: readonly LivedLeaf[]): Step[] {
  const planned = lived.filter(({ life }) => life.due !== null);
  return [
    ...checkRound(
      'check1',
      -150,
      planned.filter((_, index) => index % 9 === 0),
    ),
    ...checkRound(
      'check2',
      -63,
      planned.filter((_, index) => index % 9 === 4),
    ),
    ...lookBack(lived),
  ];
}

function checkRound(name: string, day: number, chosen: readonly LivedLeaf[]): Step[] {
  const opened = campaignDeed(
    ...([day, 'discipline', 'openCheckRound'] as const),
    (scene, date) => ({
      on: date,
      methods: SITE_AND_LEDGER,
      by: [unitParty(scene, 'discipline'), unitParty(scene, 'inspection')],
      findingIds: chosen.map(({ leaf }) => scene.ids.finding(leaf.key)),
    }),
    name,
  );
  const results = chosen.map(({ leaf }, index) => {
    const passed = index % 3 !== 2;
    const findings = passed ? '现场与台账一致。' : '台账写已完成的一处，现场还在施工，已当场指出。';
    return does(leaf, day + 2, leaf.verifiers[0], 'recordCheck', (_, scene) => ({
      checkId: made(scene, name),
      methods: ON_SITE,
      date: workdayOf(scene.today, day + 2),
      ...{ findings, passed },
    }));
  });
  return [opened, ...results];
}

/** The hash of the seed is published first; the first of the sample has rebounded. */
function lookBack(lived: readonly LivedLeaf[]): Step[] {
  const batch = lived.filter(({ life: { closedOn } }) => closedOn !== undefined && closedOn < COMMITTED);
  const commit = campaignDeed(
    ...([COMMITTED, 'office', 'commitLookBack'] as const),
    (scene, date) => ({ on: date, findingIds: batch.map(({ leaf }) => scene.ids.finding(leaf.key)) }),
    'batch',
  );
  const draw: Step = {
    ...{ day: DRAWN, who: 'discipline' },
    async act(scene, caller) {
      const batchId = made(scene, 'batch');
      await rectify(scene, caller, 'drawLookBack', {
        batchId,
        on: workdayOf(scene.today, DRAWN),
        size: SAMPLE,
      });
      const { tx, ids, made: known } = scene;
      const state = await findKnownRectification(tx, WHOLE_LEDGER, ids.rectificationId);
      const drawn = state?.loop?.batches?.find(({ id }) => id === batchId)?.draw?.sample ?? [];
      for (const [place, id] of drawn.entries()) known.set(`sample ${place}`, id);
    },
  };
  const results = Array.from({ length: SAMPLE }, (_, place) => looked(place, batch));
  return [commit, draw, ...results, movedBack(batch)];
}

function looked(place: number, batch: readonly LivedLeaf[]): Step {
  const day = DRAWN + 4 + place;
  const confirmed = place > 0;
  const findings = confirmed
    ? '到现场回头看，整改成果还在。'
    : '回头看发现同样的问题又出现了三件，属于反弹。';
  return {
    day,
    who: (scene) => sampled(scene, place, batch).leaf.verifiers[0],
    act: (scene, caller) =>
      deed(scene, caller, [sampled(scene, place, batch).leaf.key, 'lookBackAt'], () => ({
        methods: SITE_AND_TALK,
        date: workdayOf(scene.today, day),
        findings,
        confirmed,
      })),
  };
}

/** What has rebounded gets a new date from the leading group. */
function movedBack(batch: readonly LivedLeaf[]): Step {
  return campaignDeed(-30, 'group', 'amendRectificationPlan', (scene, date) => ({
    ...{ on: date, minutes: '领导小组会议纪要第7期', reason: '回头看发现反弹，重新确定整改到位时限' },
    leaves: [
      {
        findingId: scene.ids.finding(sampled(scene, 0, batch).leaf.key),
        plan: { completionDue: dueOn(dateOf(scene.today, 30)) },
        measures: [],
      },
    ],
  }));
}

/** The sample is known when it has been drawn: it depends on a secret of the installation. */
function sampled({ made, ids }: Scene, place: number, batch: readonly LivedLeaf[]): LivedLeaf {
  const id = made.get(`sample ${place}`);
  const found = batch.find(({ leaf }) => ids.finding(leaf.key) === id);
  if (!found) throw new Error('the sample of the demo was not drawn from its batch');
  return found;
}
