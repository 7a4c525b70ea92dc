/** What is done for the rectification as a whole: organs, rounds of the plan, consultations, adoption, amendment. */

import type { RectificationDeedName } from '@bihuan/contract';
import type { RectificationDeedBody } from '../../use-cases/deeds/rectification-commands.js';
import type { PersonKey } from '../data/people.js';
import { dueOn, workdayOf } from '../days.js';
import { type Filled, on, rectify, type Scene, unitParty } from '../scene.js';
import type { Step } from '../step.js';
import type { LivedLeaf } from './planned-leaves.js';

/** The plan was adopted so many days ago. */
export const ADOPTED = -212;

type Fill<N extends RectificationDeedName> = (
  scene: Scene,
  today: string,
) => Filled<RectificationDeedBody<N>>;

/** One deed on the rectification. @param name under which later steps find what it made */
export function campaignDeed<N extends RectificationDeedName>(
  day: number,
  who: PersonKey,
  deed: N,
  fill: Fill<N>,
  name?: string,
): Step {
  return {
    ...{ day, who },
    async act(scene, caller) {
      const id = await rectify(scene, caller, deed, fill(scene, workdayOf(scene.today, day)));
      if (name !== undefined) scene.made.set(name, id);
    },
  };
}

/** What an earlier step has made. */
export function made({ made }: Scene, name: string): string {
  const id = made.get(name);
  if (id === undefined) throw new Error(`no step of the demo has made ${name} before it was needed`);
  return id;
}

/** From the feedback to the end of the concentrated period. */
export function campaign(lived: readonly LivedLeaf[]): Step[] {
  return [...organs(), ...milestones(), ...rounds(), ...amendment(lived), evaluated()];
}

function organs(): Step[] {
  const organ = (
    organ: Filled<RectificationDeedBody<'nameOrgan'>>['organ'],
    name: string,
    who: PersonKey,
    duty: string,
  ) =>
    campaignDeed(-236, 'office', 'nameOrgan', ({ ids }, setUpOn) => ({
      organ,
      becomes: {
        ...{ name, setUpOn, document: '岭委办〔整改〕1号' },
        members: [{ party: { text: ids.title(who), partyId: ids.post(who) }, duty }],
      },
      reason: null,
    }));
  return [
    organ('leadingGroup', '云岭市巡视整改工作领导小组', 'group', '组长'),
    organ('office', '领导小组办公室', 'deputy', '主任'),
    organ('选人用人', '选人用人专项整改组', 'cadre', '组长'),
    organ('意识形态', '意识形态专项整改组', 'voice', '组长'),
    organ('巡察', '巡察工作专项整改组', 'guard', '组长'),
  ];
}

const MILESTONES = [
  ['feedbackReceived', -240],
  ['concentratedBegan', ADOPTED],
  ['concentratedEnded', -120],
  ['reportSubmitted', -112],
  ['noticePublished', -98],
] as const;

function milestones(): Step[] {
  return MILESTONES.map(([milestone, day]) =>
    campaignDeed(day, 'office', 'recordMilestone', (_, date) => ({ milestone, on: date, reason: null })),
  );
}

/** Two drafts; each was consulted on, and every opinion has its answer. */
function rounds(): Step[] {
  return [
    round(-227, 'round1', '整改方案（征求意见稿）'),
    consulted(-225, 'round1', 'talk1', '会商纪要第1期'),
    opinion(-224, 'talk1', 'opinion1', 'audit', '欠缴土地出让收入的措施没有写明收缴顺序。'),
    opinion(-224, 'talk1', 'opinion2', 'organisation', '选人用人部分建议增加轮岗的时间安排。'),
    opinion(-223, 'talk1', 'opinion3', 'discipline', '建议把全部问题的时限统一提前一个月。'),
    answer(-221, 'opinion1', 'adopted', '已按欠缴时间先后写明顺序。'),
    answer(-221, 'opinion2', 'partly', '已写明学校干部的轮岗时间，其余随换届安排。'),
    answer(-220, 'opinion3', 'notAdopted', '工程类问题有施工周期，统一提前会逼出虚假完成，仍按实际需要定。'),
    round(-218, 'round2', '整改方案（送审稿）'),
    consulted(-216, 'round2', 'talk2', '会商纪要第2期'),
    campaignDeed(ADOPTED, 'group', 'adoptRectificationPlan', (scene, date) => ({
      ...{ roundId: made(scene, 'round2'), on: date, minutes: '领导小组会议纪要第2期' },
    })),
  ];
}

function round(day: number, name: string, title: string): Step {
  const fill: Fill<'draftPlanRound'> = (_, date) => ({ on: date, title, note: null, file: null });
  return campaignDeed(day, 'office', 'draftPlanRound', fill, name);
}

function consulted(day: number, roundName: string, name: string, minutes: string): Step {
  const fill: Fill<'holdConsultation'> = (scene, date) => ({
    ...{ roundId: made(scene, roundName), on: date, minutes, file: null },
    bodies: (['discipline', 'organisation', 'inspection', 'audit'] as const).map((key) =>
      unitParty(scene, key),
    ),
  });
  return campaignDeed(day, 'office', 'holdConsultation', fill, name);
}

function opinion(
  day: number,
  talk: string,
  name: string,
  body: 'audit' | 'organisation' | 'discipline',
  text: string,
): Step {
  const fill: Fill<'recordOpinion'> = (scene) => ({
    ...{ consultationId: made(scene, talk), body: unitParty(scene, body), text },
  });
  return campaignDeed(day, 'office', 'recordOpinion', fill, name);
}

function answer(day: number, name: string, taken: 'adopted' | 'partly' | 'notAdopted', text: string): Step {
  return campaignDeed(day, 'office', 'answerOpinion', (scene) => ({
    ...{ opinionId: made(scene, name), answer: { taken, text } },
  }));
}

/** The leading group moves one date; the one adopted first stays in sight. */
function amendment(lived: readonly LivedLeaf[]): Step[] {
  const far = lived.find(({ leaf }) => leaf.life === 'distant');
  if (!far) return [];
  return [
    campaignDeed(-128, 'group', 'amendRectificationPlan', (scene, date) => ({
      ...{ on: date, minutes: '领导小组会议纪要第3期', reason: '线位调整后须重新报批，施工窗口顺延' },
      leaves: [
        {
          findingId: scene.ids.finding(far.leaf.key),
          plan: {
            completionDue: dueOn(on(scene, (far.life.due ?? 0) + 40)),
          },
          measures: [],
        },
      ],
    })),
  ];
}

function evaluated(): Step {
  return campaignDeed(-55, 'superior', 'evaluateRectification', (_, date) => ({
    ...{ on: date, documentNumber: null },
    opinion: '多数问题整改有力，少数工程类问题进度偏慢，个别已销号问题群众仍有反映，请抓紧补课。',
  }));
}
