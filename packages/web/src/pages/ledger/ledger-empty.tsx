import type { FindingRow } from '@bihuan/contract';
import { levelLabels, statusLabel } from '@bihuan/domain';
import { Button } from 'antd';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { StateCard } from '../../parts/state-card.js';
import { reportedWord } from '../../parts/status/status-mark.js';
import { paths } from '../../paths.js';
import { isNarrowed, type LedgerView, NARROWING } from './ledger-view.js';
import { type Stand, standWord } from './stands.js';
import type { ChangeView } from './use-ledger-view.js';

interface LedgerEmptyProps {
  view: LedgerView;
  change: ChangeView;
  register: () => void;
}

/** No findings at all, or none that meets the conditions: then the last condition can be taken away. */
export function LedgerEmpty({ view, change, register }: LedgerEmptyProps) {
  const may = useMay();
  if (!isNarrowed(view.filters) && !may('changeLedger')) {
    return <StateCard title="还没有轮到你的问题">整改办登记、派到你这里以后，就会在这里出现。</StateCard>;
  }
  if (!isNarrowed(view.filters)) {
    return (
      <StateCard
        title="这项整改工作还没有问题"
        actions={
          <>
            <Button type="primary" onClick={register}>
              登记问题
            </Button>
            <ButtonLink to={paths.imports()}>导入文件</ButtonLink>
          </>
        }
      >
        可以逐个登记；有现成的反馈意见、方案或通报，导入更快。
      </StateCard>
    );
  }
  const words = conditionWords(view.filters);
  const last = words.at(-1);
  const without = () =>
    change((now) => {
      const { [last?.name ?? 'q']: _gone, ...filters } = now.filters;
      return { filters };
    });
  return (
    <StateCard
      role="status"
      title="没有符合这些条件的问题"
      actions={
        <>
          {last && (
            <Button type="primary" onClick={without}>
              去掉“{last.word}”
            </Button>
          )}
          {words.length > 1 && <Button onClick={() => change(() => ({ filters: {} }))}>清除条件</Button>}
        </>
      }
    >
      同时要求了{words.map(({ word }) => `“${word}”`).join('和')}，没有一个问题全都符合。
    </StateCard>
  );
}

type Narrowing = (typeof NARROWING)[number];

/** Each condition in the words of the filter bar. */
export function conditionWords(filters: LedgerView['filters']): { name: Narrowing; word: string }[] {
  return NARROWING.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return [{ name, word: wording(name, values.map((one) => valueWord(name, one)).join('、')) }];
  });
}

function valueWord(name: Narrowing, value: string | number): string {
  if (name === 'reportedStatus') return reportedWord(value as FindingRow['reportedStatus']);
  if (name === 'status') return statusLabel(value as FindingRow['status']);
  if (name === 'stand') return standWord(value as Stand);
  if (name === 'level') return levelLabels[value as 1 | 2 | 3];
  return String(value);
}

function wording(name: Narrowing, word: string): string {
  if (name === 'openDueBefore') return `期限到 ${word}`;
  if (name === 'q') return `含${word}`;
  if (name === 'dueBefore') return `${word} 以前到期`;
  if (name === 'dueAfter') return `${word} 以后到期`;
  return word;
}
