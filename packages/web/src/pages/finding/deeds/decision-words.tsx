import type { Decision } from '@bihuan/contract';
import styles from './deeds.module.css';

const titles: Record<Decision['kind'], string> = {
  resolved: '销号：已解决',
  notImplemented: '以“未落实”结案',
  longTerm: '转入长期坚持',
};

/** What two people sign, in full. */
export function DecisionWords({ decision }: { decision: Decision }) {
  return (
    <div className={styles.decision}>
      <strong>{titles[decision.kind]}</strong>
      {decision.kind === 'notImplemented' && <Ground {...decision} />}
      {decision.kind === 'longTerm' && <Stages {...decision} />}
    </div>
  );
}

function Ground({ ground, approval }: Extract<Decision, { kind: 'notImplemented' }>) {
  const { title, number, authority, date } = approval;
  return (
    <dl>
      <dt>结案依据</dt>
      <dd>{ground}</dd>
      <dt>批准文件</dt>
      <dd>
        {title}（{number}）
        <span className="note">
          {authority} {date}
        </span>
      </dd>
    </dl>
  );
}

function Stages({ stages, minutes }: Extract<Decision, { kind: 'longTerm' }>) {
  return (
    <dl>
      <dt>阶段目标</dt>
      <dd>
        <ol>
          {stages.map(({ date, goal }) => (
            <li key={`${date} ${goal}`}>
              <span className="number">{date}</span> {goal}
            </li>
          ))}
        </ol>
      </dd>
      <dt>会议纪要</dt>
      <dd>{minutes}</dd>
    </dl>
  );
}
