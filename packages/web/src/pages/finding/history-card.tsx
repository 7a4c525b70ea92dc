import type { FindingPage } from '@bihuan/contract';
import { RECORDED_FOR } from '@bihuan/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../../data/client.js';
import { Card } from '../../parts/card.js';
import { Failure } from '../../parts/failure.js';
import { clockTime, day } from '../../parts/moment.js';
import courseStyles from './course.module.css';
import styles from './finding.module.css';
import { ScanLink } from './scan-link.js';

type Entry = FindingPage['history'][number];

/** 经过: everything that was done to the finding, newest first, on one line. */
export function HistoryCard({ finding }: { finding: FindingPage }) {
  return (
    <Card title="经过" note="一条线，从新到旧">
      <ol className={styles.history}>
        {finding.history.map((entry) => (
          <HistoryLine key={entry.id} findingId={finding.id} entry={entry} />
        ))}
        {finding.historyNext && (
          <EarlierHistory
            key={`${finding.id} ${finding.version}`}
            findingId={finding.id}
            after={finding.historyNext}
          />
        )}
      </ol>
    </Card>
  );
}

function HistoryLine({ findingId, entry }: { findingId: string; entry: Entry }) {
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at}>
        {day(entry.at).slice(5)}
        <br />
        {clockTime(entry.at)}
      </time>
      <div>
        <p className={styles.what}>
          {entry.summary} <span className="note">{entry.actor}</span>
        </p>
        {entry.detail && <p>{entry.detail}</p>}
        {entry.changes.length > 0 && <Differences changes={entry.changes} />}
        {entry.onPaper && (
          <p className="note">
            {RECORDED_FOR}：{entry.onPaper.leader}在纸上签批，
            <ScanLink findingId={findingId} digest={entry.onPaper.scanDigest} />
          </p>
        )}
        {/* Where the words of the deed begin with the reason, it is not said twice. */}
        {entry.reason && !entry.detail?.includes(entry.reason) && (
          <p className={styles.reason}>理由：{entry.reason}</p>
        )}
      </div>
    </li>
  );
}

function Differences({ changes }: { changes: Entry['changes'] }) {
  return (
    <ul className={courseStyles.changes}>
      {changes.map(({ field, was, becomes }) => (
        <li key={field}>
          <span className="note">{field}</span> <del>{was}</del> → <ins>{becomes}</ins>
        </li>
      ))}
    </ul>
  );
}

interface Earlier {
  entries: Entry[];
  after: string | null;
  busy: boolean;
  error: unknown;
}

function EarlierHistory({ findingId, after }: { findingId: string; after: string }) {
  const [state, setState] = useState<Earlier>({ entries: [], after, busy: false, error: null });
  const fetchMore = async () => {
    if (state.after === null) return;
    setState({ ...state, busy: true, error: null });
    try {
      const page = await client.call('getFindingHistory', {
        params: { findingId },
        query: { after: state.after },
      });
      setState({ entries: [...state.entries, ...page.rows], after: page.next, busy: false, error: null });
    } catch (error) {
      setState({ ...state, busy: false, error });
    }
  };
  return (
    <>
      {state.entries.map((entry) => (
        <HistoryLine key={entry.id} findingId={findingId} entry={entry} />
      ))}
      {state.after && (
        <li className={styles.earlier}>
          {state.error !== null && <Failure error={state.error} what="没有读到更早的经过" />}
          <Button type="link" loading={state.busy} onClick={fetchMore}>
            再看较早的
          </Button>
        </li>
      )}
    </>
  );
}
