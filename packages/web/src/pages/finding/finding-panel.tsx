import type { FindingPage } from '@bihuan/contract';
import { LoopPanel } from './deeds/loop-panel.js';
import { CorrectMeasurePanel } from './panels/correct-measure-panel.js';
import { CorrectPanel } from './panels/correct-panel.js';
import { DutiesPanel } from './panels/duties-panel.js';
import { FigurePanel } from './panels/figure-panel.js';
import { AddMeasurePanel, RemoveMeasurePanel } from './panels/measure-panels.js';
import { RemovePanel } from './panels/remove-panel.js';
import type { FindingDeed } from './use-deed-in-address.js';

interface FindingPanelProps {
  finding: FindingPage;
  deed: FindingDeed | null;
  close: () => void;
}

/** The form of the deed that the address names. */
export function FindingPanel({ finding, deed, close }: FindingPanelProps) {
  if (!deed) return null;
  const common = { finding, close };
  switch (deed.kind) {
    case 'correct':
      return <CorrectPanel {...common} />;
    case 'duties':
      return <DutiesPanel {...common} />;
    case 'addMeasure':
      return <AddMeasurePanel {...common} />;
    case 'remove':
      return <RemovePanel {...common} />;
    case 'loop':
      return <LoopPanel key={deed.name} {...common} name={deed.name} given={deed.given ?? {}} />;
    case 'figure':
      return <FigurePanel {...common} id={deed.id} />;
    case 'measure':
      return <CorrectMeasurePanel {...common} id={deed.id} />;
    case 'removeMeasure':
      return <RemoveMeasurePanel {...common} id={deed.id} />;
  }
}
