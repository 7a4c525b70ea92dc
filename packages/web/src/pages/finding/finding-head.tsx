import type { FindingPage } from '@bihuan/contract';
import { levelLabels, REPORTED_NOT_VERIFIED } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useLocation } from 'react-router';
import { queries } from '../../data/queries.js';
import { useMay } from '../../data/session.js';
import { Glyph } from '../../parts/glyph.js';
import { LightWords } from '../../parts/light-words.js';
import { Path } from '../../parts/path.js';
import { FindingStand } from '../../parts/status/stand.js';
import { ReportedMark } from '../../parts/status/status-mark.js';
import { paths } from '../../paths.js';
import { DeedBar } from './deeds/deed-bar.js';
import { TurnCard } from './deeds/turn-card.js';
import styles from './finding.module.css';
import { PrintForms } from './print-forms.js';
import { Steps } from './steps.js';
import type { StartDeed } from './use-deed-in-address.js';

/** Path, words and neighbours of the finding; at the right what the source claims, and the deeds. */
export function FindingHead({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const { content } = finding;
  const may = useMay();
  return (
    <header className={styles.head}>
      <div className={styles.headMain}>
        <FindingPath finding={finding} />
        <h1 className={styles.title}>
          <span className={`number ${styles.titleNumber}`}>{content.number}</span>
          <span>{content.problem}</span>
        </h1>
        <p className={styles.facts}>
          <FindingStand finding={finding} />
          {finding.openDue && <LightWords date={finding.openDue} />}
          <span>{content.part}</span>
          <span>{levelLabels[content.level as 1 | 2 | 3]}</span>
          <span>第 {finding.version} 版</span>
        </p>
        <Claim finding={finding} />
        {(finding.course || finding.status !== 'registered') && <Steps finding={finding} />}
      </div>
      <aside className={styles.claim} aria-label="轮到谁">
        <Neighbours finding={finding} />
        <TurnCard finding={finding} start={start} />
        <div className={styles.claimDeeds}>
          {may('changeLedger') && (
            <>
              <Button onClick={() => start({ kind: 'correct' })}>更正问题</Button>
              <Button onClick={() => start({ kind: 'remove' })}>移除问题</Button>
            </>
          )}
          {may('export') && <PrintForms findingId={finding.id} />}
        </div>
      </aside>
      <DeedBar finding={finding} start={start} />
    </header>
  );
}

/** What the source says of itself; nobody has verified it. */
function Claim({ finding: { content, source } }: { finding: FindingPage }) {
  if (!content.reported) {
    const words = source ? '导入的材料没有说办到哪一步' : '自己登记的问题，没有通报可对';
    return <p className="note">{words}</p>;
  }
  return (
    <p className={styles.facts}>
      <span className="note">{REPORTED_NOT_VERIFIED}</span>
      <ReportedMark status={content.reported.status} />
      {content.reported.open && <span className={styles.open}>原文说还有事要做</span>}
    </p>
  );
}

function FindingPath({ finding }: { finding: FindingPage }) {
  const { state } = useLocation() as { state: { ledger?: string } | null };
  const { data } = useQuery(queries.rectification(finding.rectificationId));
  const { section, number } = finding.content;
  return (
    <Path>
      <Link to={paths.ledger(finding.rectificationId, state?.ledger ?? '')}>台账</Link>
      {data?.name}
      {section && (
        <Link to={paths.ledger(finding.rectificationId, new URLSearchParams({ section }))}>{section}</Link>
      )}
      <span className="number">{number}</span>
    </Path>
  );
}

function Neighbours({ finding }: { finding: FindingPage }) {
  const { state } = useLocation();
  return (
    <div className={styles.neighbours}>
      {finding.previousId && (
        <Link to={paths.finding(finding.previousId)} state={state}>
          <Glyph name="left" size={14} /> 上一个 <kbd>[</kbd>
        </Link>
      )}
      {finding.nextId && (
        <Link to={paths.finding(finding.nextId)} state={state}>
          下一个 <kbd>]</kbd> <Glyph name="right" size={14} />
        </Link>
      )}
      <span className="note">{placeWords(finding)}</span>
    </div>
  );
}

/** Only the first 2,000 are counted along. */
function placeWords({ position, total }: Pick<FindingPage, 'position' | 'total'>): string {
  if (position === null) return '第 2000 个以后';
  return `第 ${position} 个，共 ${total ?? '2000 多'} 个`;
}
