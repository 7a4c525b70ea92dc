import { Card } from '../../parts/card.js';
import { Tag } from '../../parts/tag.js';
import { FindingLinks } from './finding-links.js';
import type { PlanCardProps } from './ground-cards.js';
import styles from './plan.module.css';
import { PlanButton } from './plan-button.js';
import { type PlanSubject, takenLabels } from './plan-forms.js';

type Round = PlanSubject['rounds'][number];
type Consultation = Round['consultations'][number];

/** 方案: its drafts, newest first, each with its consultations, and its adoption. */
export function RoundsCard({ loop, start }: PlanCardProps) {
  const isAdopted = loop.rounds.some(({ adoption }) => adoption !== null);
  return (
    <Card
      title="整改方案"
      note={loop.rounds.length > 0 ? `${loop.rounds.length} 稿` : undefined}
      aside={<PlanButton loop={loop} name="draftPlanRound" start={start} />}
    >
      {loop.rounds.length === 0 && (
        <p className="note">还没有方案稿。先登记一稿，会商，再由领导小组审定；审定后问题进入整改中。</p>
      )}
      <ol className={styles.entries}>
        {[...loop.rounds].reverse().map((round) => (
          <li key={round.id}>
            <RoundLine {...{ loop, start, round }} />
          </li>
        ))}
      </ol>
      {loop.rounds.length > 0 && (
        <div className={styles.deeds}>
          <PlanButton loop={loop} name="adoptRectificationPlan" start={start} primary={!isAdopted} />
        </div>
      )}
    </Card>
  );
}

function RoundLine({ loop, start, round }: PlanCardProps & { round: Round }) {
  const { id, ordinal, title, on, note, file, adoption, consultations } = round;
  return (
    <>
      <p className={styles.line}>
        <strong>
          第 {ordinal} 稿　{title}
        </strong>
        <span className="note">{on}</span>
        {adoption && (
          <Tag tone="green">
            {adoption.on} 审定，{adoption.leaves} 个问题，{adoption.minutes}
          </Tag>
        )}
      </p>
      {note && <p>{note}</p>}
      {file && <p className="note">{file.fileName}</p>}
      {consultations.map((consultation) => (
        <ConsultationLine key={consultation.id} {...{ loop, start, consultation }} />
      ))}
      {!adoption && loop.can.holdConsultation === null && (
        <PlanButton {...{ loop, start }} name="holdConsultation" given={{ roundId: id }} about={title} />
      )}
    </>
  );
}

function ConsultationLine({ loop, start, consultation }: PlanCardProps & { consultation: Consultation }) {
  const { id, on, bodies, minutes, opinions } = consultation;
  const who = bodies.map(({ text }) => text).join('、');
  return (
    <div className={styles.inner}>
      <p>
        {on} 同{who}会商 <span className="note">{minutes}</span>
      </p>
      <ul>
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <p>
              {opinion.body.text}：{opinion.text}
            </p>
            {opinion.answer ? (
              <p className="note">
                {takenLabels[opinion.answer.taken]}：{opinion.answer.text}
              </p>
            ) : (
              <p className={styles.line}>
                <Tag tone="amber">还没有答复</Tag>
                {loop.can.answerOpinion === null && (
                  <PlanButton
                    {...{ loop, start }}
                    name="answerOpinion"
                    given={{ opinionId: opinion.id }}
                    about={opinion.body.text}
                  />
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {loop.can.recordOpinion === null && (
        <PlanButton
          {...{ loop, start }}
          name="recordOpinion"
          given={{ consultationId: id }}
          about={`${on} ${who}`}
        />
      )}
    </div>
  );
}

/** 方案调整: what the leading group has changed since the adoption, and why. */
export function AmendmentsCard({ loop, start }: PlanCardProps) {
  if (!loop.rounds.some(({ adoption }) => adoption !== null)) return null;
  const { length } = loop.amendments;
  return (
    <Card
      title="方案调整"
      note={length > 0 ? `${length} 次` : undefined}
      aside={<PlanButton loop={loop} name="amendRectificationPlan" start={start} />}
    >
      {length === 0 && <p className="note">审定以后没有调整过。</p>}
      <ul className={styles.entries}>
        {[...loop.amendments].reverse().map(({ id, on, minutes, reason, findingIds }) => (
          <li key={id}>
            <p>
              {on} {minutes} <span className="note">{findingIds.length} 个问题</span>
            </p>
            <p>{reason}</p>
            <FindingLinks ids={findingIds} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
