import { Button, Input } from 'antd';
import fieldStyles from '../../parts/field.module.css';
import { DayInput } from '../day-input.js';
import styles from './stages.module.css';

interface StageTyped {
  date: string;
  goal: string;
}

interface StagesFieldProps {
  label: string;
  value: readonly StageTyped[];
  change: (stages: StageTyped[]) => void;
  error: string | undefined;
}

/** Goals with their dates, as many as the work has stages. */
export function StagesField({ label, value, change, error }: StagesFieldProps) {
  const stages = value.length === 0 ? [{ date: '', goal: '' }] : value;
  const put = (index: number, changes: Partial<StageTyped>) =>
    change(stages.map((stage, at) => (at === index ? { ...stage, ...changes } : stage)));
  return (
    <fieldset className={styles.stages}>
      <legend className={fieldStyles.legend}>{label}</legend>
      {stages.map((stage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage that is being typed is known by its place
        <div key={index} className={styles.stage}>
          <DayInput
            aria-label={`第 ${index + 1} 阶段日期`}
            placeholder="2026-12-31"
            value={stage.date}
            change={(date) => put(index, { date })}
          />
          <Input
            aria-label={`第 ${index + 1} 阶段目标`}
            placeholder="到这天达到什么"
            value={stage.goal}
            onChange={(event) => put(index, { goal: event.target.value })}
          />
        </div>
      ))}
      {error && (
        <div role="alert" className={fieldStyles.error}>
          {error}
        </div>
      )}
      <Button size="small" onClick={() => change([...stages, { date: '', goal: '' }])}>
        加一个阶段
      </Button>
    </fieldset>
  );
}
