import type { DeedName } from '@bihuan/contract';
import { Locked } from '../../../parts/locked.js';
import { SidePanel } from '../../../parts/side-panel.js';
import type { PanelProps } from '../panels/panel-props.js';
import { deedTitle } from './deed-forms.js';
import { DeedPanel } from './deed-panel.js';
import { pendingOf } from './pending-decision.js';
import { ReportPanel } from './report-panel.js';
import { SecondSignaturePanel } from './second-signature-panel.js';

type LoopPanelProps = PanelProps & { name: DeedName; given: Record<string, string> };

/** The form of a deed of the loop; what another has signed already is confirmed, not filled in again. */
export function LoopPanel({ name, given, ...props }: LoopPanelProps) {
  if (name !== 'reportProgress' && name !== 'attachEvidence') {
    const pending = pendingOf(props.finding);
    const isSecond = pending?.deed === name && props.finding.can[name] === null;
    if (isSecond) return <SecondSignaturePanel {...props} pending={pending} />;
    return <DeedPanel {...props} name={name} given={given} />;
  }
  const why = props.finding.can.reportProgress;
  if (!why) return <ReportPanel {...props} />;
  return (
    <SidePanel title={deedTitle(name)} open close={props.close}>
      <Locked why={why.message} />
    </SidePanel>
  );
}
