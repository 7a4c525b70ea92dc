import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isFinal } from '../../data/api-error.js';
import { queries } from '../../data/queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { KeysPanel } from '../../parts/keys-panel.js';
import { Page } from '../../parts/page.js';
import { shortened } from '../../parts/shortened.js';
import { useKeys } from '../../parts/use-keys.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { CourseCards } from './course-card.js';
import { ReviewFoot } from './deeds/review-foot.js';
import { DutiesCard } from './duties-card.js';
import { EvidenceCard } from './evidence/evidence-card.js';
import styles from './finding.module.css';
import { FindingHead } from './finding-head.js';
import { FindingPanel } from './finding-panel.js';
import { HistoryCard } from './history-card.js';
import { MeasuresCard } from './measures-card.js';
import { MentionsCard } from './mentions-card.js';
import { PendingCard } from './pending-card.js';
import { SignaturesCard } from './signatures-card.js';
import { SourceCard } from './source-card.js';
import { SubmissionCard } from './submission-card.js';
import { useDeedInAddress } from './use-deed-in-address.js';

const findingKeys = [
  { keys: ['['], does: '上一个问题' },
  { keys: [']'], does: '下一个问题' },
  { keys: ['E'], does: '更正问题' },
  { keys: ['?'], does: '看全部按键' },
];

/** 问题页: left what should be, right what happened. */
export function Component() {
  const { findingId = '' } = useParams();
  const { data, error, refetch } = useQuery(queries.finding(findingId));
  const [helping, setHelping] = useState(false);
  const { deed, start, finish } = useDeedInAddress();
  const navigate = useNavigate();
  const goTo = (id: string | null | undefined) => {
    if (id) void navigate(paths.finding(id));
  };
  useKeys({
    '[': () => goTo(data?.previousId),
    ']': () => goTo(data?.nextId),
    e: () => start({ kind: 'correct' }),
    '?': () => setHelping(true),
  });

  // A page that was read stays while the server is away: what is being typed on it stays with it.
  if (!data || isFinal(error)) {
    return (
      <Page title="问题">
        {error ? (
          <Failure
            error={error}
            what="没有读到这个问题"
            retry={() => refetch()}
            actions={<ButtonLink to={paths.rectifications()}>去看台账</ButtonLink>}
          />
        ) : (
          <Waiting what="正在打开问题" />
        )}
      </Page>
    );
  }
  return (
    <article className={styles.page}>
      <title>{`${data.content.number} ${shortened(data.content.problem, 30)} ・ 闭环`}</title>
      <FindingHead finding={data} start={start} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PendingCard finding={data} />
          <SubmissionCard finding={data} />
          <SourceCard finding={data} />
          <MeasuresCard finding={data} start={start} />
          <EvidenceCard finding={data} />
          <CourseCards finding={data} />
          <MentionsCard finding={data} />
        </div>
        <div className={styles.column}>
          <SignaturesCard finding={data} />
          <DutiesCard finding={data} start={start} />
          <HistoryCard finding={data} />
        </div>
      </div>
      <ReviewFoot finding={data} start={start} />
      <FindingPanel finding={data} deed={deed} close={finish} />
      <KeysPanel keys={findingKeys} open={helping} close={() => setHelping(false)} />
    </article>
  );
}
