import type { RectificationLoopView } from '@bihuan/contract';
import {
  type Deadline,
  type DeadlineRule,
  deadlinesOfRectification,
  type KnownRectification,
  lightOfDeadline,
  loopOf,
  nationalCalendar,
  type OwnRules,
  type PlanAdoption,
  type PlanRound,
  reminderTitle,
  ruleTable,
  type Thresholds,
  thresholdsOn,
} from '@bihuan/domain';

/** The work above the findings, as the page shows it; `on` is today's civil date. */
export function loopPresented(
  rectification: KnownRectification,
  on: string,
): Omit<RectificationLoopView, 'gaps' | 'can'> {
  const loop = loopOf(rectification);
  const limits = thresholdsOn(on, nationalCalendar);
  const { version, status } = rectification;
  return {
    ...{ version, status },
    organs: Object.entries(loop.organs).map(([organ, { name, members, document, setUpOn }]) => ({
      ...{ organ, name, members, document, setUpOn },
    })),
    milestones: { ...loop.milestones },
    deadlines: deadlinesOfRectification(rectification, nationalCalendar).map((deadline) =>
      deadlineOf(deadline, limits),
    ),
    rules: ruleTable(loop.ownRules).map((rule) => ruleOf(rule, loop.ownRules)),
    rounds: loop.rounds.map((round) => roundOf(round, loop.adoptions)),
    amendments: loop.amendments.map(({ id, on: day, minutes, reason, findingIds }) => ({
      ...{ id, on: day, minutes, reason, findingIds },
    })),
    reminders: loop.reminders.map(({ id, year, number, on: day, to, findingIds, replyDue }) => ({
      ...{ id, title: reminderTitle({ year, number }), on: day, to, findingIds, replyDue },
    })),
    checks: loop.checks.map(({ id, on: day, methods, by, findingIds }) => ({
      ...{ id, on: day, methods, by, findingIds },
    })),
    batches: loop.batches.map(({ id, on: day, findingIds, commitment, draw }) => ({
      ...{ id, on: day, findingIds, commitment, draw, isWhole: true },
    })),
    judgements: loop.judgements.map(({ kind, on: day, opinion, documentNumber }) => ({
      ...{ kind, on: day, opinion, documentNumber },
    })),
  };
}

function deadlineOf(deadline: Deadline, limits: Thresholds): RectificationLoopView['deadlines'][number] {
  const { rule, date, metOn } = deadline;
  const { document, article } = rule.basis;
  return {
    ruleId: rule.id,
    name: rule.name,
    basis: article === null ? document : `${document}${article}`,
    isVerified: rule.isVerified,
    ...{ date, metOn },
    light: lightOfDeadline(deadline, limits),
  };
}

/** Member by member: what is not listed never goes out. */
function ruleOf(rule: DeadlineRule, own: OwnRules): RectificationLoopView['rules'][number] {
  const { id, name, basis, level, anchor, offset, unit, metBy, effectiveFrom, effectiveTo, isVerified } =
    rule;
  const { document, article, isPractice } = basis;
  return {
    ...{ id, name, level, anchor, offset, unit, metBy, effectiveFrom, effectiveTo, isVerified },
    basis: { document, article, isPractice },
    isOwn: Object.hasOwn(own, id),
  };
}

function roundOf(
  round: PlanRound,
  adoptions: readonly PlanAdoption[],
): RectificationLoopView['rounds'][number] {
  const { id, ordinal, on, title, note, file, consultations } = round;
  const adoption = adoptions.find(({ roundId }) => roundId === id);
  return {
    ...{ id, ordinal, on, title, note, file },
    adoption: adoption ? { on: adoption.on, minutes: adoption.minutes, leaves: adoption.leaves } : null,
    consultations: consultations.map((consultation) => ({
      ...{ id: consultation.id, on: consultation.on, bodies: consultation.bodies },
      ...{ minutes: consultation.minutes, file: consultation.file },
      opinions: consultation.opinions.map(({ id: opinionId, body, text, answer }) => ({
        ...{ id: opinionId, body, text, answer },
      })),
    })),
  };
}
