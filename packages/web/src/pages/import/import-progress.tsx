import type { ImportStatus } from '@bihuan/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.js';
import { keys } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { fileSize } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { ProgressBar, StopButton } from '../../parts/waiting.js';
import styles from './import-progress.module.css';
import { importStateWords } from './import-states.js';
import { remainingWords } from './remaining.js';

/** The running import: phase, count, time left, and a way to stop it. */
export function ImportProgress({ status, lost }: { status: ImportStatus; lost: Error | null }) {
  const queries = useQueryClient();
  const [startedAt] = useState(Date.now);
  const stop = useMutation({
    mutationFn: () => client.call('cancelImport', { params: { importId: status.id } }),
    onSuccess: (next) => {
      queries.setQueryData(keys.import(status.id), next);
      void queries.invalidateQueries({ queryKey: keys.imports });
    },
  });
  const { done, total } = status.progress;
  const words = [
    importStateWords[status.state],
    total > 0 && `${done} / ${total}`,
    status.itemCount !== null && `已读出 ${status.itemCount} 个问题`,
    remainingWords(done, total, Date.now() - startedAt),
  ].filter(Boolean);
  return (
    <Page title={`正在读 ${status.fileName}`} note={fileSize(status.size)}>
      <section className={styles.card} aria-label="读取的进度">
        <ProgressBar label={importStateWords[status.state]} done={done} total={total} />
        <p role="status">{words.join(' ・ ')}</p>
        <div className={styles.deeds}>
          <StopButton
            stop={() => stop.mutate()}
            stopping={stop.isPending}
            kept="停下后草稿不留，原文件还在你那里"
          />
        </div>
        {(stop.error ?? lost) && <Failure error={stop.error ?? lost} what="没有问到进度" />}
      </section>
    </Page>
  );
}
