import type { DraftPage } from '@bihuan/contract';
import { Segmented } from 'antd';
import { shortened } from '../../parts/shortened.js';
import type { DoubtCounts } from './doubts.js';
import styles from './review.module.css';
import type { Go, Place } from './review-place.js';

interface PhoneSwitchProps {
  draft: DraftPage;
  place: Place;
  go: Go;
  side: 'source' | 'draft';
  setSide: (side: 'source' | 'draft') => void;
  doubts: DoubtCounts;
}

/** On a phone: one pane at a time, and a list to choose the finding from. */
export function PhoneSwitch({ draft, place, go, side, setSide, doubts }: PhoneSwitchProps) {
  return (
    <div className={styles.phone}>
      <select
        aria-label="看哪一个问题"
        value={String(place.part)}
        onChange={(event) => go(event.target.value === 'head' ? 'head' : Number(event.target.value))}
      >
        <option value="head">篇首{doubtWords(doubts.head)}</option>
        {draft.notice.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finding of a draft is known by its place
          <option key={index} value={index}>
            {item.number} {shortened(item.problem, 24)}
            {doubtWords(doubts.items[index] ?? 0)}
          </option>
        ))}
      </select>
      <Segmented
        block
        value={side}
        onChange={setSide}
        options={[
          { value: 'draft', label: '草稿' },
          { value: 'source', label: '原文' },
        ]}
      />
    </div>
  );
}

function doubtWords(count: number): string {
  return count > 0 ? `（${count} 处疑处）` : '';
}
