import { ApiError } from '@bihuan/contract';
import styles from './refusal.module.css';

/**
 * Why a small form was refused, in one sentence above its fields; nothing while there is no error. A page that
 * could not be read, or a longer form, tells it with `Failure`.
 */
export function Refusal({ error, what }: { error: unknown; what: string }) {
  // The region is there from the start, so that screen readers hear what is put into it.
  return (
    <div role="alert" className={error === null ? styles.silent : styles.refusal}>
      {error !== null && (
        <>
          <strong>{what}。</strong>
          {error instanceof ApiError ? error.message : '这一页自己出了错。请刷新再试。'}
          {error instanceof ApiError && error.status >= 500 && error.requestId && (
            <span className="note">
              {' '}
              编号 <span className="number">{error.requestId}</span>
            </span>
          )}
        </>
      )}
    </div>
  );
}
