import { ApiError } from '@bihuan/contract';
import { Button } from 'antd';
import styles from './review.module.css';
import type { DraftWork } from './use-draft.js';

/** Why corrections are not stored, what is kept, and the way on. */
export function SaveFailure({ saver }: { saver: DraftWork }) {
  const { failure, waiting } = saver.saving;
  if (!failure) return null;
  const api = failure.error instanceof ApiError ? failure.error : null;
  const conflict = failure.kind === 'conflict';
  return (
    <div role="alert" className={styles.failure}>
      <p>
        <strong>{conflict ? '别处先改了这份草稿' : '没有存上'}</strong>{' '}
        {conflict
          ? `你这里有 ${waiting} 处改动没存。读最新的草稿后，这 ${waiting} 处要再改一次。`
          : `${api?.message ?? '存的时候出了错。'} 你的 ${waiting} 处改动都还在这一页。`}
        {api?.requestId && <span className="note"> 编号 {api.requestId}</span>}
      </p>
      {failure.kind === 'broken' && (
        <Button type="primary" onClick={saver.retry}>
          再试一次
        </Button>
      )}
      {failure.kind !== 'broken' && <Button onClick={() => void saver.reload()}>读最新的草稿</Button>}
    </div>
  );
}
