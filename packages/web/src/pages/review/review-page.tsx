import type { DraftPage, ImportStatus } from '@bihuan/contract';
import { useMemo, useState } from 'react';
import { usePhone } from '../../parts/use-phone.js';
import { doubtCounts, fieldsOf, flatFields } from './doubts.js';
import { DraftPane } from './draft-pane.js';
import { IndexPane } from './index-pane.js';
import { PhoneSwitch } from './phone-switch.js';
import styles from './review.module.css';
import { ReviewFoot } from './review-foot.js';
import { ReviewHead } from './review-head.js';
import { usePlace } from './review-place.js';
import { SourcePane } from './source-pane.js';
import { useDraft } from './use-draft.js';
import { useReviewKeys } from './use-review-keys.js';
import { useReviewWork } from './use-review-work.js';

/** 校对: source at the left, draft at the right, in the same order. */
export function ReviewPage({ status, draft }: { status: ImportStatus; draft: DraftPage }) {
  const phone = usePhone();
  const [side, setSide] = useState<'source' | 'draft'>('draft');
  const [unfolded, setUnfolded] = useState(false);
  const { place, go } = usePlace(draft.notice.items.length);
  const saver = useDraft(status.id, draft);
  const doubts = useMemo(() => doubtCounts(draft), [draft]);
  const groups = useMemo(() => fieldsOf(draft, place.part), [draft, place.part]);
  const fields = useMemo(() => flatFields(groups, unfolded), [groups, unfolded]);
  const work = useReviewWork({ draft, place, go, saver, fields, doubts });
  useReviewKeys(work);

  const source = (
    <SourcePane
      draft={draft}
      place={place}
      work={work}
      onField={(key) => {
        work.focus(key);
        setSide('draft');
      }}
    />
  );
  const pane = (
    <DraftPane
      draft={draft}
      part={place.part}
      groups={groups}
      unfolded={unfolded}
      unfold={() => setUnfolded(!unfolded)}
      work={work}
    />
  );
  return (
    <div className={styles.page}>
      <title>{`校对 ${status.fileName} ・ 闭环`}</title>
      <ReviewHead status={status} draft={draft} doubts={doubts} saver={saver} />
      {phone ? (
        <>
          <PhoneSwitch draft={draft} place={place} go={go} side={side} setSide={setSide} doubts={doubts} />
          {side === 'source' ? source : pane}
        </>
      ) : (
        <div className={styles.panes}>
          <IndexPane draft={draft} part={place.part} go={go} doubts={doubts} />
          {source}
          {pane}
        </div>
      )}
      <ReviewFoot work={work} saver={saver} />
    </div>
  );
}
