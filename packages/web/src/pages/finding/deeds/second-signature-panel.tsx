import { Link } from 'react-router';
import { CorrectionPanel } from '../../../forms/correction-panel.js';
import { type PanelProps, useRefresh } from '../panels/panel-props.js';
import { deedAddress } from '../use-deed-in-address.js';
import { DecisionWords } from './decision-words.js';
import { deedForms, deedTitle } from './deed-forms.js';
import { type Pending, secondBody } from './pending-decision.js';
import { SignedContent } from './signed-content.js';
import { useFindingDeeds } from './use-finding-deed.js';
import { WhatChanged } from './what-changed.js';

/** 第二签: what the first has written and signed, to be confirmed as it is or refused. */
export function SecondSignaturePanel({ finding, close, pending }: PanelProps & { pending: Pending }) {
  const send = useFindingDeeds(finding);
  const refresh = useRefresh(finding);
  const { decision, deed, first } = pending;
  const form = deedForms[deed];
  return (
    <CorrectionPanel<null>
      title={`第二签：${deedTitle(deed)} ${finding.content.number}`}
      deed={form.act}
      {...(form.danger && { danger: true })}
      open
      close={close}
      draftKey={`second:${deed}:${finding.id}`}
      initial={null}
      withoutReason
      tellsChanges
      problem={() => null}
      refresh={refresh}
      send={() => send([{ name: deed, body: secondBody(decision) }])}
    >
      {() => (
        <>
          <WhatChanged finding={finding} />
          {first && (
            <p>
              {first.by.unit} {first.by.name ?? '已删除姓名的人员'} {first.on}{' '}
              已签第一签。你签的是同一份决定。
            </p>
          )}
          <DecisionWords decision={decision} />
          <SignedContent finding={finding} />
          {finding.can.refuseSignOff === null && (
            <p>
              不同意，
              <Link to={deedAddress({ kind: 'loop', name: 'refuseSignOff' })}>
                {finding.status === 'verified' ? '不予销号，退回整改' : '退回这份决定，第一签作废'}
              </Link>
            </p>
          )}
        </>
      )}
    </CorrectionPanel>
  );
}
