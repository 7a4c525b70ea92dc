import { normalise } from '../normalise/normalise.js';
import type { Diagnostic, NoticeItem, Range, Statistic } from '../notice.js';
import { type LintRule, leaves } from './rule.js';

/** Figures that belong together stand this near to each other. */
const NEAR = 90;
const COUNTED = /^[个项条件]$/;
const DONE = /完成|到位|办结|销号/;
const GOING_ON = /正在|持续|推进|阶段性|部分|未|基本/;
const TOTAL = /问题|措施|任务/;
const RATE = /率/;
/** Rounding to a whole per cent. */
const TOLERANCE = 0.6;

type Part = 'total' | 'done' | 'goingOn' | 'rate' | null;

function partOf({ what, unit }: Statistic): Part {
  const words = normalise(what);
  if (unit === '%') return RATE.test(words) ? 'rate' : null;
  if (!COUNTED.test(unit)) return null;
  if (GOING_ON.test(words)) return 'goingOn';
  if (DONE.test(words)) return 'done';
  return TOTAL.test(words) ? 'total' : null;
}

interface Account {
  readonly total: Statistic;
  done: number | null;
  goingOn: number | null;
  rate: Statistic | null;
  end: number;
}

/** Every total with the parts that follow it, up to the next total or a gap. */
function accountsOf(statistics: readonly Statistic[]): Account[] {
  const accounts: Account[] = [];
  for (const statistic of statistics) {
    const part = partOf(statistic);
    const account = accounts.at(-1);
    if (part === 'total') {
      accounts.push({ total: statistic, done: null, goingOn: null, rate: null, end: statistic.range[1] });
    } else if (part !== null && account && statistic.range[0] - account.end <= NEAR) {
      if (part === 'rate') account.rate ??= statistic;
      else account[part] = (account[part] ?? 0) + statistic.value;
      account.end = statistic.range[1];
    }
  }
  return accounts;
}

function warning(message: string, range: Range): Diagnostic {
  return { ruleId: 'contradicting-statistics', severity: 'warning', message, range };
}

function sumFinding({ total, done, goingOn, end }: Account): Diagnostic[] {
  if (done === null || goingOn === null || done + goingOn === total.value) return [];
  const message = `分项之和与总数不符：总数${total.text}，已完成${done}、未完成${goingOn}，合计${done + goingOn}。请核对数字。`;
  return [warning(message, [total.range[0], end])];
}

function rateFinding({ total, done, rate }: Account): Diagnostic[] {
  if (rate === null || done === null || total.value === 0) return [];
  const expected = (done / total.value) * 100;
  if (Math.abs(expected - rate.value) <= TOLERANCE) return [];
  const message = `完成率与数字不符：${done}除以${total.value}为${expected.toFixed(1)}%，文中写${rate.text}。请核对数字。`;
  return [warning(message, rate.range)];
}

/** How many findings the text lists, counted in every way in which a total may be meant. */
function countsOf(items: readonly NoticeItem[]): Set<number> {
  const counts = [1, 2, 3].map((level) => items.filter((item) => item.level === level).length);
  return new Set([...counts, items.length, leaves(items).length]);
}

const FINDINGS = /^(?!.*方面)[^上历往]*问题$/;

function listFinding(total: Statistic | undefined, items: readonly NoticeItem[]): Diagnostic[] {
  if (!total || items.length < 2 || countsOf(items).has(total.value)) return [];
  const listed = leaves(items).length;
  const message = `文中说有${total.text}问题，逐条列出的是${listed}个。请核对是否有漏列，或说明未公开的部分。`;
  return [{ ...warning(message, total.range), severity: 'info' }];
}

/** Totals that are not the sum of their parts, rates that do not follow, and totals that the list does not bear out. */
export const contradictingStatistics: LintRule = ({ statistics, items, truncated }) => {
  const accounts = accountsOf(statistics);
  const total = accounts.find(({ total: { what } }) => FINDINGS.test(normalise(what)))?.total;
  return [
    ...accounts.flatMap((account) => [...sumFinding(account), ...rateFinding(account)]),
    ...(truncated ? [] : listFinding(total, items)),
  ];
};
