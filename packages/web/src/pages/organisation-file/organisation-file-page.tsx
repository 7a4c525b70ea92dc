import { addressOf, type OrganisationPreview } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../data/download.js';
import { sendSmallFile } from '../../data/send-file.js';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { Failure } from '../../parts/failure.js';
import { Locked } from '../../parts/locked.js';
import { Page } from '../../parts/page.js';
import { Refusal } from '../../parts/refusal.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { FilePicker } from './file-picker.js';
import styles from './organisation-file.module.css';
import { OrganisationPreviewCard } from './organisation-preview-card.js';

type State =
  | { at: 'start' }
  | { at: 'reading'; name: string }
  | { at: 'preview'; file: File; preview: OrganisationPreview }
  | { at: 'done'; written: OrganisationPreview };

/** 用 Excel 登记: looked at first, with every problem and every change, and taken in only then. */
export function Component() {
  const [state, setState] = useState<State>({ at: 'start' });
  const [failure, setFailure] = useState<unknown>(null);
  const queries = useQueryClient();
  const may = useMay();

  const look = async (file: File) => {
    setFailure(null);
    setState({ at: 'reading', name: file.name });
    try {
      setState({ at: 'preview', file, preview: await sendSmallFile('previewOrganisation', file) });
    } catch (error) {
      setFailure(error);
      setState({ at: 'start' });
    }
  };
  const take = async (file: File, { sha256 }: OrganisationPreview, how: 'all' | 'sound') => {
    setFailure(null);
    try {
      const written = await sendSmallFile('importOrganisation', file, { sha256, take: how });
      setState({ at: 'done', written });
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Page title="用 Excel 登记单位和人员" actions={<Export />}>
      <div className={styles.page}>
        {!may('manageOrganisation') && <Locked why="单位和人员由系统管理员、整改办登记。" />}
        {failure !== null && <Failure error={failure} what="没有读成" kept="什么都没有登记。" />}
        {(state.at === 'start' || state.at === 'reading') && (
          <Start choose={(file) => void look(file)} busy={state.at === 'reading'} />
        )}
        {state.at === 'preview' && (
          <OrganisationPreviewCard
            fileName={state.file.name}
            preview={state.preview}
            take={(how) => take(state.file, state.preview, how)}
            another={() => setState({ at: 'start' })}
          />
        )}
        {state.at === 'done' && <Done written={state.written} another={() => setState({ at: 'start' })} />}
      </div>
    </Page>
  );
}

function Start({ choose, busy }: { choose: (file: File) => void; busy: boolean }) {
  return (
    <Card title="选一份 Excel" note="先看会改什么，再登记">
      <FilePicker choose={choose} busy={busy} label="选 Excel 文件" />
      <p className={styles.about}>
        一份文件四张表：<strong>单位</strong>、<strong>人员</strong>、<strong>任职</strong>、
        <strong>角色</strong>
        。表头怎么写，看页面上方“导出现有的”得到的文件；没有登记过时，它就是一份空表。角色只是提议，由安全管理员另行授予。
      </p>
    </Card>
  );
}

function Done({ written, another }: { written: OrganisationPreview; another: () => void }) {
  const sum = (of: 'added' | 'changed') => written.counts.reduce((total, count) => total + count[of], 0);
  return (
    <StateCard
      role="status"
      title={`登记好了：新增 ${sum('added')} 行，更正 ${sum('changed')} 行`}
      actions={
        <>
          <ButtonLink type="primary" to={paths.units()}>
            看单位
          </ButtonLink>
          <ButtonLink to={paths.people()}>看人员</ButtonLink>
          <Button onClick={another}>再登记一份</Button>
        </>
      }
    >
      {written.counts
        .map(({ sheet, added, changed }) => `${sheet}：新增 ${added}，更正 ${changed}`)
        .join('；')}
      。
    </StateCard>
  );
}

function Export() {
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <>
      <Refusal error={failure} what="没有导出" />
      <Button
        onClick={() => {
          setFailure(null);
          download(addressOf('exportOrganisation'), '单位和人员.xlsx').catch(setFailure);
        }}
      >
        导出现有的
      </Button>
    </>
  );
}
