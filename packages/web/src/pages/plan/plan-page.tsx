import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isFinal } from '../../data/api-error.js';
import { loopQueries } from '../../data/loop-queries.js';
import { queries } from '../../data/queries.js';
import { useSession } from '../../data/session.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { GapsCard } from './gaps-card.js';
import { DeadlinesCard, OrgansCard } from './ground-cards.js';
import { LookBackCard } from './look-back-card.js';
import styles from './plan.module.css';
import { PlanButton } from './plan-button.js';
import type { PlanSubject } from './plan-forms.js';
import { PlanPanel } from './plan-panel.js';
import { AmendmentsCard, RoundsCard } from './rounds-card.js';
import { RulesCard } from './rules/rules-card.js';
import { ChecksCard, JudgementsCard, RemindersCard } from './supervision-cards.js';
import { type StartPlanDeed, usePlanDeed } from './use-plan-deed.js';

/** 方案: who leads the work, its plan and dates, and how it is supervised. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const { data, error, refetch } = useQuery(loopQueries.loop(rectificationId));
  const header = useQuery(queries.rectification(rectificationId));
  const { deed, start, finish } = usePlanDeed();
  if (!data || isFinal(error)) {
    return (
      <Page title="方案">
        {error ? (
          <Failure error={error} what="没有读到方案" retry={() => void refetch()} />
        ) : (
          <Waiting what="正在读方案" />
        )}
      </Page>
    );
  }
  const loop: PlanSubject = { ...data, rectificationId };
  return (
    <Page
      title="方案"
      heading="方案和督查"
      note={<Link to={paths.ledger(rectificationId)}>{header.data?.name ?? '台账'}</Link>}
      actions={loop.status === 'concluded' && <Tag tone="green">已结束</Tag>}
    >
      <LocalNote />
      <div className={styles.columns}>
        <div className={styles.column}>
          <RoundsCard loop={loop} start={start} />
          <GapsCard loop={loop} />
          <AmendmentsCard loop={loop} start={start} />
          <RemindersCard loop={loop} start={start} />
          <ChecksCard loop={loop} start={start} />
          <LookBackCard loop={loop} start={start} />
        </div>
        <div className={styles.column}>
          <OrgansCard loop={loop} start={start} />
          <DeadlinesCard loop={loop} start={start} />
          <RulesCard loop={loop} start={start} />
          <JudgementsCard loop={loop} start={start} />
          <Ending loop={loop} start={start} />
        </div>
      </div>
      {deed && <PlanPanel loop={loop} deed={deed} close={finish} />}
    </Page>
  );
}

function Ending({ loop, start }: { loop: PlanSubject; start: StartPlanDeed }) {
  const name = loop.status === 'concluded' ? 'reopenRectification' : 'concludeRectification';
  return (
    <div>
      <PlanButton loop={loop} name={name} start={start} />
    </div>
  );
}

function LocalNote() {
  if (useSession()?.mode !== 'local') return null;
  return (
    <div className={styles.local}>
      <StateCard title="审定方案要有账号" actions={<Link to={paths.settings()}>去启用账号</Link>}>
        审定方案、发提示单、督查和回头看都要有人签名，所以要先启用账号；机构、时间节点和方案稿现在就能登记。
      </StateCard>
    </div>
  );
}
