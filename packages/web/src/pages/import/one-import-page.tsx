import type { ImportStatus } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { ImportEnd } from './import-end.js';
import { ImportProgress } from './import-progress.js';
import { ListMappingForm } from './list-mapping-form.js';

const ReviewPage = lazy(async () => ({ default: (await import('../review/review-page.js')).ReviewPage }));

/** One import: its progress, the columns of a workbook, the draft, or how it ended. */
export function Component() {
  const { importId = '' } = useParams();
  const { data: status, error, refetch } = useQuery(queries.import(importId));
  if (!status) {
    return (
      <Page title="导入">
        {error ? (
          <Failure error={error} what="没有找到这次导入" retry={() => refetch()} />
        ) : (
          <Waiting what="正在打开" />
        )}
      </Page>
    );
  }
  switch (status.state) {
    case 'converting':
    case 'reading':
      return <ImportProgress key={status.id} status={status} lost={error} />;
    case 'mapping':
      return <ListMappingForm status={status} />;
    case 'ready':
      return <Draft key={status.id} status={status} />;
    default:
      return <ImportEnd status={status} />;
  }
}

function Draft({ status }: { status: ImportStatus }) {
  const { data: draft, error, refetch } = useQuery(queries.draft(status.id));
  if (draft) {
    return (
      <Suspense fallback={<Waiting what="正在打开草稿" />}>
        <ReviewPage status={status} draft={draft} />
      </Suspense>
    );
  }
  return (
    <Page title={status.fileName}>
      {error ? (
        <Failure error={error} what="没有读到草稿" retry={() => refetch()} />
      ) : (
        <Waiting what="正在打开草稿" />
      )}
    </Page>
  );
}
