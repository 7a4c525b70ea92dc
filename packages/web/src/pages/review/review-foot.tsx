import { Button } from 'antd';
import { KeysLine } from '../../parts/keys-panel.js';
import { usePhone } from '../../parts/use-phone.js';
import styles from './review.module.css';
import { SaveFailure } from './save-failure.js';
import type { DraftWork } from './use-draft.js';
import { reviewKeys } from './use-review-keys.js';
import type { ReviewWork } from './use-review-work.js';

/** The keys, what did not work, and the way to the finding before and after. */
export function ReviewFoot({ work, saver }: { work: ReviewWork; saver: DraftWork }) {
  const phone = usePhone();
  const { part } = work.place;
  return (
    <footer className={styles.foot}>
      <SaveFailure saver={saver} />
      {saver.refusal && (
        <p role="alert" className={styles.refusal}>
          {saver.refusal}
        </p>
      )}
      <div className={styles.footLine}>
        {!phone && <KeysLine keys={reviewKeys} />}
        <div className={styles.footDeeds}>
          {!phone && <span className="note">在原文里划选文字，可以指定给当前栏</span>}
          {phone && <Button onClick={work.undo}>撤销</Button>}
          <Button disabled={part === 'head'} onClick={work.previous}>
            上一条
          </Button>
          <Button onClick={work.next} disabled={!work.hasNext && (part === 'head' || isChecked(work))}>
            {nextWords(work)} {!phone && <kbd>Ctrl 回车</kbd>}
          </Button>
        </div>
      </div>
    </footer>
  );
}

function isChecked({ draft, place }: ReviewWork): boolean {
  return place.part !== 'head' && draft.checked.includes(place.part);
}

function nextWords({ draft, place, hasNext }: ReviewWork): string {
  const next = draft.notice.items[place.part === 'head' ? 0 : place.part + 1];
  if (place.part === 'head') return '看第一个问题';
  return hasNext ? `本条校完，看 ${next?.number || '下一条'}` : '本条校完';
}
