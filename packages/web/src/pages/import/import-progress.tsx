import type { ImportStatus } from '@bihuan/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../data/client.js';
import { keys } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { fileSize } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { WorkProgress } from '../../parts/work-progress.js';
import styles from './import-progress.module.css';
import { importStateWords } from './import-states.js';

/** The running import: phase, count, time left, and a way to stop it. */
export function ImportProgress({ status, lost }: { status: ImportStatus; lost: Error | null }) {
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => client.call('cancelImport', { params: { importId: status.id } }),
    onSuccess: (next) => {
      queries.setQueryData(keys.import(status.id), next);
      void queries.invalidateQueries({ queryKey: keys.imports });
    },
  });
  return (
    <Page title={`正在读 ${status.fileName}`} note={fileSize(status.size)}>
      <section className={styles.card} aria-label="读取的进度">
        <WorkProgress
          label="读文件"
          doing={importStateWords[status.state]}
          {...status.progress}
          soFar={status.itemCount === null ? undefined : `已读出 ${status.itemCount} 个问题`}
          stop={() => stop.mutate()}
          stopping={stop.isPending}
          kept="停下后草稿不留，原文件还在你那里"
        />
        {(stop.error ?? lost) && <Failure error={stop.error ?? lost} what="没有问到进度" />}
      </section>
    </Page>
  );
}
