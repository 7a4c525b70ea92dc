import type { DeedName } from '@bihuan/contract';
import { Locked } from '../../../parts/locked.js';
import { SidePanel } from '../../../parts/side-panel.js';
import type { PanelProps } from '../panels/panel-props.js';
import { deedTitle } from './deed-forms.js';
import { DeedPanel } from './deed-panel.js';
import { ReportPanel } from './report-panel.js';

/** The form of a deed of the loop. */
export function LoopPanel({ name, ...props }: PanelProps & { name: DeedName }) {
  if (name !== 'reportProgress' && name !== 'attachEvidence') return <DeedPanel {...props} name={name} />;
  const why = props.finding.can.reportProgress;
  if (!why) return <ReportPanel {...props} />;
  return (
    <SidePanel title={deedTitle(name)} open close={props.close}>
      <Locked why={why.message} />
    </SidePanel>
  );
}
