import type { RolesPreview } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { sendSmallFile } from '../../data/send-file.js';
import { Card } from '../../parts/card.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import { FilePicker } from './file-picker.js';
import { FileProblems } from './file-problems.js';
import styles from './organisation-file.module.css';

type Proposed = RolesPreview['roles'][number];
type State = { at: 'start' } | { at: 'preview' | 'done'; file: File; roles: RolesPreview };

/** 按 Excel 授予角色: the file only proposes; here the security administrator looks and gives. */
export function Component() {
  const [state, setState] = useState<State>({ at: 'start' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const queries = useQueryClient();
  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    await deed().catch(setFailure);
    setBusy(false);
  };
  const look = (file: File) =>
    attempt(async () => setState({ at: 'preview', file, roles: await sendSmallFile('previewRoles', file) }));
  const give = (file: File, sha256: string) =>
    attempt(async () => {
      setState({ at: 'done', file, roles: await sendSmallFile('giveProposedRoles', file, { sha256 }) });
      await queries.invalidateQueries();
    });
  return (
    <Page title="按 Excel 授予角色" note={<Link to={paths.roles()}>全部角色</Link>}>
      <div className={styles.page}>
        {failure !== null && <Failure error={failure} what="没有办成" />}
        {state.at === 'start' && (
          <Card title="选一份 Excel" note="读它的“角色”一表，别的表不动">
            <FilePicker label="选 Excel 文件" choose={(file) => void look(file)} busy={busy} />
          </Card>
        )}
        {state.at === 'preview' && (
          <Preview
            roles={state.roles}
            busy={busy}
            give={() => void give(state.file, state.roles.sha256)}
            another={() => setState({ at: 'start' })}
          />
        )}
        {state.at === 'done' && (
          <StateCard role="status" title={`授予了 ${state.roles.roles.length} 个角色`}>
            <Link to={paths.roles()}>看全部角色</Link>
          </StateCard>
        )}
      </div>
    </Page>
  );
}

interface PreviewProps {
  roles: RolesPreview;
  busy: boolean;
  give: () => void;
  another: () => void;
}

function Preview({ roles: { problems, roles }, busy, give, another }: PreviewProps) {
  const columns = useColumns();
  const fresh = roles.filter(({ held }) => !held).length;
  return (
    <>
      <Card title="提议的角色" note="还没有授予">
        {roles.length === 0 ? (
          <p>“角色”一表里没有能授予的行。</p>
        ) : (
          <RowsTable label="提议的角色" rows={roles} columns={columns} keyOf={({ row }) => String(row)} />
        )}
        <div className={styles.deeds} style={{ marginTop: 12 }}>
          <Button type="primary" size="large" disabled={fresh === 0} loading={busy} onClick={give}>
            授予 {fresh} 个角色
          </Button>
          <Button size="large" onClick={another}>
            另选一份
          </Button>
        </div>
      </Card>
      <FileProblems problems={problems} />
    </>
  );
}

function useColumns(): Column<Proposed>[] {
  const query = useInfiniteQuery(organisationQueries.roleRectifications());
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? '（名称没有读到）';
  return [
    { key: 'name', head: '姓名', width: '130px', cell: ({ name }) => name },
    { key: 'role', head: '角色', width: '150px', cell: ({ role }) => roleLabels[role] },
    { key: 'post', head: '凭哪个职务', cell: ({ unitName, title }) => `${unitName} ${title}` },
    {
      key: 'in',
      head: '整改工作',
      cell: ({ rectificationId }) => (rectificationId ? nameOf(rectificationId) : '这个单位的全部整改工作'),
    },
    { key: 'from', head: '起', width: '100px', cell: ({ from }) => from },
    { key: 'held', head: '现在', width: '90px', cell: ({ held }) => (held ? <Tag>已经有</Tag> : '要授予') },
  ];
}
