import { ApiError } from '@bihuan/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isFinal } from '../data/api-error.js';
import { StateCard } from './state-card.js';

interface FailureProps {
  error: unknown;
  /** What the person wanted: `没有读到台账`, `没有存上`. */
  what: string;
  retry?: () => void;
  /** Said after the cause: what is kept. */
  kept?: string;
  /** Further ways on. */
  actions?: ReactNode;
}

/** Tells a failed call: a refusal with its reason, or a fault that is not the person's doing. */
export function Failure({ error, what, retry, kept, actions }: FailureProps) {
  const api = error instanceof ApiError ? error : null;
  const refused = api !== null && api.status >= 400 && api.status < 500;
  const again = retry && !isFinal(error) && (
    <Button type="primary" onClick={retry}>
      再试一次
    </Button>
  );
  return (
    <StateCard
      role="alert"
      locked={refused && api.status !== 404}
      title={titleOf(api, what)}
      actions={
        <>
          {again}
          {actions}
        </>
      }
      note={
        api?.requestId && (
          <>
            编号 <span className="number">{api.requestId}</span>
          </>
        )
      }
    >
      {api?.message ?? '这一页自己出了错。请刷新再试；还不行，把出错的时间告诉管理员。'} {kept}
    </StateCard>
  );
}

function titleOf(api: ApiError | null, what: string): string {
  if (api?.code === 'offline') return '没有连上服务器';
  if (api && api.status < 500) return what;
  return `${what}，不是你的问题`;
}
