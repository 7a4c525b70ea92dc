import { useNavigate } from 'react-router';
import { useDeed } from '../../../data/use-deed.js';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import formStyles from '../../../forms/form.module.css';
import { paths } from '../../../paths.js';
import { type PanelProps, staleAfter, useRefresh } from './panel-props.js';

/** 移除问题: for what was registered by mistake. The history stays. */
export function RemovePanel({ finding, close }: PanelProps) {
  const [, ...stale] = staleAfter(finding);
  const remove = useDeed('removeFinding', stale);
  const refresh = useRefresh(finding);
  const navigate = useNavigate();
  return (
    <CorrectionPanel<null>
      title={`移除问题 ${finding.content.number}`}
      deed="移除这个问题"
      danger
      open
      close={close}
      draftKey={`remove:${finding.id}`}
      initial={null}
      problem={() => null}
      refresh={refresh}
      send={async (_, reason) => {
        await remove.mutateAsync({
          params: { findingId: finding.id },
          body: { version: finding.version, reason },
        });
        await navigate(paths.ledger(finding.rectificationId), { replace: true });
      }}
    >
      {() => (
        <>
          <p>只移除登记错的。移除后台账和通报里都没有它，经过仍留着。</p>
          <p className={formStyles.before}>{finding.content.problem}</p>
        </>
      )}
    </CorrectionPanel>
  );
}
