/** The periods that briefs are written for. */
export interface Period {
  /** As the address has it: `2026-08`, `2026-Q3`. */
  value: string;
  label: string;
}

const MONTHS = 12;
const QUARTERS = 4;
const ORDINALS = ['一', '二', '三', '四'];

/** This month and those before it, the latest first. @param today civil date */
export function monthsUntil(today: string): Period[] {
  return indices(monthIndex(today), MONTHS).map((index) => {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    return { value: `${year}-${String(month).padStart(2, '0')}`, label: `${year}年${month}月` };
  });
}

/** This quarter and those before it, the latest first. @param today civil date */
export function quartersUntil(today: string): Period[] {
  return indices(Math.floor(monthIndex(today) / 3), QUARTERS).map((index) => {
    const [year, quarter] = [Math.floor(index / 4), (index % 4) + 1];
    return { value: `${year}-Q${quarter}`, label: `${year}年第${ORDINALS[quarter - 1]}季度` };
  });
}

function monthIndex(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return year * 12 + month - 1;
}

function indices(last: number, count: number): number[] {
  return Array.from({ length: count }, (_, back) => last - back);
}
