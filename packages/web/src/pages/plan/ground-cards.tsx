import { milestoneLabels, organLabels } from '@bihuan/domain';
import { Card } from '../../parts/card.js';
import { LightWords } from '../../parts/light-words.js';
import { Tag } from '../../parts/tag.js';
import styles from './plan.module.css';
import { PlanButton } from './plan-button.js';
import type { PlanSubject } from './plan-forms.js';
import type { StartPlanDeed } from './use-plan-deed.js';

/** Every card of the page is given the work, and how a form is opened. */
export interface PlanCardProps {
  loop: PlanSubject;
  start: StartPlanDeed;
}

/** 整改机构: the leading group, its office, and the special groups. */
export function OrgansCard({ loop, start }: PlanCardProps) {
  return (
    <Card title="整改机构" aside={<PlanButton loop={loop} name="nameOrgan" start={start} />}>
      {loop.organs.length === 0 && <p className="note">还没有登记领导小组和整改办。</p>}
      <ul className={styles.entries}>
        {loop.organs.map((organ) => (
          <li key={organ.organ}>
            <p>
              <strong>{organ.name}</strong>{' '}
              <span className="note">
                {wordsOf(organ)} {organ.setUpOn && <span className="unbroken">{organ.setUpOn}</span>}
              </span>
            </p>
            <p>{organ.members.map(({ party, duty }) => `${party.text}（${duty}）`).join('、')}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What it is, where its name does not say it, and by what document. */
function wordsOf({ organ, name, document }: PlanSubject['organs'][number]): string {
  const label = organLabels[organ as keyof typeof organLabels];
  return [label === name ? null : label, document].filter(Boolean).join(' ・ ');
}

/** 时间节点和期限: what has happened, and what is due by which rule. */
export function DeadlinesCard({ loop, start }: PlanCardProps) {
  const milestones = Object.entries(loop.milestones);
  return (
    <Card title="时间节点和期限" aside={<PlanButton loop={loop} name="recordMilestone" start={start} />}>
      <dl className={styles.facts}>
        {milestones.map(([name, on]) => (
          <div key={name}>
            <dt>{milestoneLabels[name as keyof typeof milestoneLabels] ?? name}</dt>
            <dd>{on}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.entries}>
        {loop.deadlines.map(({ ruleId, name, basis, isVerified, date, metOn, light }) => (
          <li key={ruleId}>
            <p className={styles.line}>
              <strong>{name}</strong>
              {metOn ? <Tag tone="green">{metOn} 已办</Tag> : <DueOn date={date} light={light} />}
              {!isVerified && <Tag tone="amber">出处未核实</Tag>}
            </p>
            <p className="note">{basis}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Deadline = PlanSubject['deadlines'][number];

function DueOn({ date, light }: Pick<Deadline, 'date' | 'light'>) {
  if (date === null) return <span className="note">起算的日期还没有登记</span>;
  if (date === 'unknown') return <span className="note">日历未公布，算不出</span>;
  return <LightWords date={date} light={light} />;
}
