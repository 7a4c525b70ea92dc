import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isFinal } from '../../data/api-error.js';
import { loopQueries } from '../../data/loop-queries.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { OutcomesTable } from './outcomes-table.js';
import { roundIn } from './round-in.js';

/** 督查轮次, or the sample of a look-back: what was found at each finding, and what nobody has looked at yet. */
export function Component() {
  const { rectificationId = '', roundId = '' } = useParams();
  const loop = useQuery(loopQueries.loop(rectificationId));
  const outcomes = useQuery(loopQueries.outcomes(rectificationId, roundId));
  const failures = [loop.error, outcomes.error];
  const failure = failures.find(isFinal) ?? failures.find((error) => error !== null);
  const back = <Link to={paths.plan(rectificationId)}>方案和督查</Link>;
  if (isFinal(failure) || !loop.data || !outcomes.data) {
    return (
      <Page title="督查结果" note={back}>
        {failure ? (
          <Failure
            error={failure}
            what="没有读到这一轮的结果"
            retry={() => void Promise.all([loop.refetch(), outcomes.refetch()])}
          />
        ) : (
          <Waiting what="正在读这一轮的结果" />
        )}
      </Page>
    );
  }
  const round = roundIn(loop.data, roundId);
  if (!round) {
    return (
      <Page title="督查结果" note={back}>
        <p>没有这一轮，或者它的问题不在你能看的范围里。</p>
      </Page>
    );
  }
  return (
    <Page title={round.title} note={back}>
      <p className="note">{round.about}</p>
      <OutcomesTable round={round} roundId={roundId} rows={outcomes.data.rows} />
    </Page>
  );
}
