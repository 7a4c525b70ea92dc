import { addressOf } from '@bihuan/contract';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { useMay } from '../../data/session.js';
import { DownloadButton } from '../../parts/download-button.js';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { paths, type RegisterName } from '../../paths.js';
import { AccountabilityRegister } from './accountability-register.js';
import { InstitutionsRegister } from './institutions-register.js';
import styles from './registers.module.css';
import { WorkRegister } from './work-register.js';

interface Register {
  name: RegisterName;
  label: string;
  View: ComponentType<{ rectificationId: string }>;
}

const institutions: Register = { name: 'institutions', label: '建章立制', View: InstitutionsRegister };
const registers: readonly Register[] = [
  institutions,
  { name: 'accountability', label: '追责问责', View: AccountabilityRegister },
  { name: 'work', label: '工作记录', View: WorkRegister },
];

/** 登记簿: made of the ledger and the deeds, so that nothing is typed twice. */
export function Component() {
  const { rectificationId = '', register = '' } = useParams();
  const rectification = useQuery(queries.rectification(rectificationId));
  const may = useMay();
  const { label, View } = registers.find(({ name }) => name === register) ?? institutions;
  return (
    <Page
      title={`登记簿：${label}`}
      heading="登记簿"
      note={<Link to={paths.ledger(rectificationId)}>{rectification.data?.name ?? '台账'}</Link>}
      actions={
        may('export') && (
          <DownloadButton address={addressOf('exportRegisters', { rectificationId })} name="登记簿.xlsx">
            导出 Excel
          </DownloadButton>
        )
      }
    >
      <PageTabs
        label="登记簿"
        places={registers.map((one) => ({
          to: paths.registers(rectificationId, one.name),
          label: one.label,
        }))}
      />
      <p className={`note ${styles.source}`}>由台账和办理记录汇总，不用另填；要改，请到所出自的问题上改。</p>
      <View rectificationId={rectificationId} />
    </Page>
  );
}
