import type { ImportStatus } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { dayAndTime, fileSize } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { SourceReader } from './source-reader.js';

/** How an import ended: failed with its sentence, given up, or made into a ledger. */
export function ImportEnd({ status }: { status: ImportStatus }) {
  const again = (
    <ButtonLink type={status.rectificationId ? 'default' : 'primary'} to={paths.imports()}>
      换一份文件
    </ButtonLink>
  );
  return (
    <Page title={status.fileName} note={`${fileSize(status.size)} ・ ${dayAndTime(status.updatedAt)}`}>
      {status.state === 'failed' && (
        <StateCard role="alert" title="这份文件没有读成" actions={again} note={status.failure?.code}>
          {status.failure?.message ?? '读的时候出了错。'}也可以把文字复制出来，直接粘贴。
        </StateCard>
      )}
      {status.state === 'cancelled' && (
        <StateCard title="这份草稿已经放弃" actions={again}>
          读取已停止，没有留下草稿，台账没有变。要用这份材料，再导入一次。
        </StateCard>
      )}
      {status.state === 'accepted' && (
        <StateCard
          title="已经建成台账"
          actions={
            <>
              {status.rectificationId && (
                <ButtonLink type="primary" to={paths.ledger(status.rectificationId)}>
                  看台账
                </ButtonLink>
              )}
              {again}
            </>
          }
        >
          {status.itemCount !== null && `${status.itemCount} 个问题进了台账。`}以后的更正在问题页做。
        </StateCard>
      )}
      {status.state === 'accepted' && <AcceptedText importId={status.id} />}
    </Page>
  );
}

/** What a ledger was made of stays to be read; the address may name a stretch of it. */
function AcceptedText({ importId }: { importId: string }) {
  const { data } = useQuery(queries.draft(importId));
  const [search] = useSearchParams();
  const range = /^(\d+)-(\d+)$/.exec(search.get('range') ?? '');
  if (!data) return null;
  return <SourceReader text={data.source.text} range={range ? [Number(range[1]), Number(range[2])] : null} />;
}
