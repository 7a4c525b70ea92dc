import {
  checkMethodLabels,
  decisionLabels,
  evidenceKindLabels,
  type FindingEvent,
  measureStateLabels,
  outcomeLabels,
  relationKindLabels,
  reopenCauseLabels,
  visibilityLabels,
} from '@bihuan/domain';

type Data<T extends FindingEvent['type']> = Extract<FindingEvent, { type: T }>['data'];
type Words = { [T in FindingEvent['type']]?: (data: Data<T>) => string };

const LONGEST_QUOTE = 40;

/** A text as a history quotes it: its beginning. */
export function quoted(text: string | null): string {
  if (text === null || text === '') return '（无）';
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

const methods = (list: readonly (keyof typeof checkMethodLabels)[]) =>
  list.map((one) => checkMethodLabels[one]).join('、');
const checked = (entry: { methods: readonly (keyof typeof checkMethodLabels)[]; date: string }) =>
  `${entry.date} ${methods(entry.methods)}`.trim();
const passed = (well: boolean, yes: string, no: string) => (well ? yes : no);

const inPlace = (minutes: string | undefined) => (minutes ? `（替代核验，依据${minutes}）` : '');

/** Behind the name of an event, after a colon: what makes this one differ from others of its kind. */
export const summaryWords: Words = {
  FindingRegistered: ({ content }) => quoted(content.problem),
  ProblemReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  IntroductionReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  MeasureAdded: ({ measure }) => quoted(`${measure.marker ?? ''}${measure.text}`),
  MeasureReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  MeasureRemoved: ({ removed }) =>
    quoted(removed.map(({ marker, text }) => `${marker ?? ''}${text}`).join(' ')),
  FigureCorrected: ({ was, becomes }) => `${was.text} → ${becomes.text}`,
  LeafPlanAdopted: ({ minutes }) => minutes,
  ProgressReported: ({ noChange }) => (noChange ? '本期无变化' : ''),
  MeasureStateReported: ({ was, becomes }) => `${measureStateLabels[was]} → ${measureStateLabels[becomes]}`,
  EvidenceAttached: ({ name, kind }) => `${name}（${evidenceKindLabels[kind]}）`,
  SubmissionEndorsed: ({ complete }) => (complete ? '' : '还要等其他牵头领导'),
  FindingVerified: ({ verification }) => passed(verification.passed, '核验通过', '核验不通过'),
  DecisionSigned: ({ decision }) => decisionLabels[decision.kind],
  FindingSignedOff: ({ outcome }) => outcomeLabels[outcome.kind],
  StageAccepted: ({ acceptance }) => passed(acceptance.accepted, '通过', '不通过'),
  ExtensionRequested: ({ newDate, late }) => `延到 ${newDate}${late ? '（逾期后申请）' : ''}`,
  ExtensionDecided: ({ decision }) => passed(decision.granted, '同意', '不同意'),
  FindingReopened: ({ cause }) => reopenCauseLabels[cause],
  FindingRelated: ({ kind }) => relationKindLabels[kind],
  SubstituteNamed: ({ minutes }) => minutes,
  ReminderSent: ({ number }) => number,
  CheckRecorded: (check) => `${passed(check.passed, '合格', '不合格')}，${checked(check)}`,
  FindingLookedBack: ({ lookBack }) => passed(lookBack.confirmed, '确认整改到位', '没有整改到位'),
  VisibilitySet: ({ was, becomes }) => `${visibilityLabels[was]} → ${visibilityLabels[becomes]}`,
};

/**
 * What was said with the deed, in full. What was noted on a relation is not here: it speaks of the other finding, and
 * stands beside the relation, which only those see who see both.
 */
export const detailWords: Words = {
  ProgressReported: ({ text }) => text,
  EvidenceAttached: ({ effectiveDate }) => `${effectiveDate} 生效`,
  FindingSubmitted: ({ summary }) => summary,
  SubmissionEndorsed: ({ opinion }) => opinion ?? '',
  FindingVerified: ({ verification }) =>
    `${checked(verification)}：${verification.findings}${inPlace(verification.substituteMinutes)}`,
  MovedToLongTerm: ({ stages, minutes }) =>
    [minutes, ...stages.map(({ date, goal }) => `${date} ${goal}`)].join('；'),
  EvidenceWithdrawn: ({ reason }) => reason,
  DecisionRefused: ({ reason }) => reason,
  StageAccepted: ({ acceptance }) => `${checked(acceptance)}：${acceptance.findings}`,
  ExtensionRequested: ({ reason, progress }) => `理由：${reason}　已办：${progress}`,
  ExtensionDecided: ({ decision }) => decision.opinion,
  ReminderSent: ({ text, replyDue }) => `${text}（${replyDue} 前答复）`,
  ReminderAnswered: ({ text }) => text,
  CheckRecorded: ({ findings }) => findings,
  FindingLookedBack: ({ lookBack }) => `${checked(lookBack)}：${lookBack.findings}`,
  FindingEvaluated: ({ opinion }) => opinion,
  DutyHandedOver: ({ to }) => `交给${to.text}`,
  WordingApproved: ({ text }) => text,
  VisibilitySet: ({ ground }) => ground ?? '',
};

/** The words of a table for an event, or none. */
export function wordsOf(table: Words, type: string, data: unknown): string {
  const words = table[type as FindingEvent['type']] as ((data: unknown) => string) | undefined;
  return words?.(data) ?? '';
}
