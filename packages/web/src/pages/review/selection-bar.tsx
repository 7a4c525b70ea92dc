import type { DraftEdit } from '@bihuan/contract';
import { Button } from 'antd';
import type { Range } from './fields.js';
import { wordsOf } from './selection.js';
import styles from './source-pane.module.css';
import type { ReviewWork } from './use-review-work.js';

interface SelectionBarProps {
  range: Range;
  work: ReviewWork;
  done: () => void;
}

/** What may be made of the words that are selected in the source. */
export function SelectionBar({ range, work, done }: SelectionBarProps) {
  const { draft, place, current } = work;
  const words = wordsOf(range, draft.source.text);
  const marked: [number, number] = [range[0], range[1]];
  const make = (edit: DraftEdit) => {
    if (!work.edit(edit)) return;
    document.getSelection()?.removeAllRanges();
    done();
  };
  return (
    <div role="toolbar" aria-label="划选的文字" className={styles.selection}>
      <span className={styles.selected}>“{words}”</span>
      {current && current.editor.kind !== 'choice' && (
        <Button size="small" onClick={() => make(current.set(words, range))}>
          给“{current.label}”
        </Button>
      )}
      {place.part !== 'head' && (
        <Button
          size="small"
          onClick={() => make({ kind: 'addMeasure', item: place.part as number, range: marked })}
        >
          作新措施
        </Button>
      )}
      <Button size="small" onClick={() => make(newFinding(work, marked))}>
        作新问题
      </Button>
      <Button size="small" type="text" style={{ color: '#fff' }} onClick={done}>
        放弃划选
      </Button>
    </div>
  );
}

/** Inside a finding it is cut in two there; between findings a new one is put in. */
function newFinding({ draft }: ReviewWork, problemRange: [number, number]): DraftEdit {
  const { items } = draft.notice;
  const inside = items.findIndex(({ range }) => range[0] < problemRange[0] && problemRange[1] <= range[1]);
  if (inside !== -1) return { kind: 'splitItem', item: inside, problemRange };
  const after = items.filter(({ range }) => range[1] <= problemRange[0]).length - 1;
  return { kind: 'addItem', after, problemRange };
}
