import type { UnmatchedParty } from '@bihuan/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { organisationKeys, organisationQueries } from '../../data/organisation-queries.js';
import { keys } from '../../data/queries.js';
import { useDeed } from '../../data/use-deed.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { Refusal } from '../../parts/refusal.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import styles from './parties.module.css';
import { PartyRow } from './party-row.js';

/** Which suggestion was picked for a name; `null`: none of them. */
type Picks = Record<string, string | null | undefined>;

/** A name as the server tells it apart: the same words may stand for a unit here and a person there. */
function partyKey({ kind, text }: UnmatchedParty): string {
  return `${kind} ${text}`;
}

/** 名称匹配: names in the ledger and what they may mean. Nothing is matched before somebody says yes. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const query = useInfiniteQuery(organisationQueries.parties(rectificationId));
  const total = query.data?.pages[0]?.total;
  return (
    <Page title="把名称对到单位和职务" note={<Link to={paths.ledger(rectificationId)}>看台账</Link>}>
      <p className={styles.lead}>
        {total !== undefined && total > 0 && <strong>{total} 个名称还没有对上。</strong>}{' '}
        系统只提议；点了“认定”才算数，台账里写着这个名称的问题就归到那个单位或职务名下。
      </p>
      <PagedList
        query={query}
        what="名称"
        empty={
          <StateCard
            role="status"
            title="名称都对上了"
            actions={<ButtonLink to={paths.ledger(rectificationId)}>看台账</ButtonLink>}
          >
            以后登记的问题里有新的名称，会列在这里。
          </StateCard>
        }
      >
        {(rows) => <Names rows={rows} rectificationId={rectificationId} />}
      </PagedList>
    </Page>
  );
}

function Names({ rows, rectificationId }: { rows: UnmatchedParty[]; rectificationId: string }) {
  const [picks, setPicks] = useState<Picks>({});
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const confirm = useDeed('confirmParty', [keys.ledger(rectificationId), ['finding']]);
  const queries = useQueryClient();
  const picked = rows.filter((row) => picks[partyKey(row)]);

  const confirmAll = async (chosen: readonly UnmatchedParty[]) => {
    setBusy(true);
    setFailure(null);
    let findings = 0;
    try {
      for (const row of chosen) {
        const body = { text: row.text, kind: row.kind, partyId: picks[partyKey(row)] as string };
        findings += (await confirm.mutateAsync({ params: { rectificationId }, body })).findings;
      }
      setDone(`认定了 ${chosen.length} 个名称，改到 ${findings} 个问题。`);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: organisationKeys.parties(rectificationId) });
    }
  };

  return (
    <>
      <Refusal error={failure} what="没有全部认定" />
      <p role="status" className={styles.done}>
        {done}
      </p>
      <ul className={styles.list} aria-label="没有对上的名称">
        {rows.map((row) => (
          <PartyRow
            key={partyKey(row)}
            party={row}
            picked={picks[partyKey(row)] ?? null}
            pick={(partyId) => setPicks({ ...picks, [partyKey(row)]: partyId })}
            confirm={() => void confirmAll([row])}
            busy={busy}
          />
        ))}
      </ul>
      {picked.length > 1 && (
        <div className={styles.foot}>
          <span>选好了 {picked.length} 个</span>
          <Button type="primary" loading={busy} onClick={() => void confirmAll(picked)}>
            认定这 {picked.length} 个
          </Button>
        </div>
      )}
    </>
  );
}
