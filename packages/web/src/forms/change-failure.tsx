import { ApiError } from '@bihuan/contract';
import { Button } from 'antd';
import { Failure } from '../parts/failure.js';
import { intoView } from '../parts/into-view.js';
import { dayAndTime } from '../parts/moment.js';
import { StateCard } from '../parts/state-card.js';

interface ChangeFailureProps {
  error: unknown;
  refresh: () => void;
  /** The form itself lists what others have changed meanwhile. */
  changesToldBelow?: boolean;
}

/**
 * A failed change, brought into view: the button that was pressed stands at the foot of a form that may be long. Where
 * someone else was faster, it says who did what, and offers to look before trying again.
 */
export function ChangeFailure(props: ChangeFailureProps) {
  return (
    <div ref={intoView}>
      <WhyNot {...props} />
    </div>
  );
}

function WhyNot({ error, refresh, changesToldBelow }: ChangeFailureProps) {
  if (error instanceof ApiError && error.status === 409 && error.currentVersion !== null) {
    return (
      <StateCard role="alert" title="别处先改了这一页" actions={<Button onClick={refresh}>看改动</Button>}>
        {!changesToldBelow && <ChangesSince changes={error.changes} />}
        你填的还在这里。先看页面上的新内容；还要改，再点一次下面的按钮，会改在新内容上。
      </StateCard>
    );
  }
  return <Failure error={error} what="没有存上" kept="刚才填的都还在这一页。" />;
}

function ChangesSince({ changes }: Pick<ApiError, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <ul aria-label="打开以后的改动">
      {changes.map(({ at, actor, summary }) => (
        <li key={`${at} ${summary}`}>
          {summary} <span className="note">{`${actor} ${dayAndTime(at)}`}</span>
        </li>
      ))}
    </ul>
  );
}
