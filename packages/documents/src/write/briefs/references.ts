/** Numbers that lead to their records: each is printed with a bracketed reference to a list at the end. */

import { type CountedFigure, findingName, type LiveFinding, outcomeLabels, outcomeOf } from '@bihuan/domain';
import type { PaperTable } from '../paper/paper.js';

/** A record that a number counts, as it is named in the list. */
interface RecordLine {
  /** What it is known by: the number of a finding, the title of an institution. */
  name: string;
  /** What else says which one it is; null where the name says it all. */
  words: string | null;
}

interface Reference {
  number: number;
  what: string;
  count: number;
  records: readonly RecordLine[];
}

/** Collects the references of one paper, numbered in the order in which they are first cited. */
export class References {
  private readonly cited = new Map<string, Reference>();
  private readonly findings: ReadonlyMap<string, LiveFinding>;

  /** @param findings all that the reader may see; others are named as withheld */
  constructor(findings: readonly LiveFinding[]) {
    this.findings = new Map(findings.map((finding) => [finding.id, finding]));
  }

  /** `[3]`, which leads to the findings of the figure; nothing for none, which leads nowhere. */
  mark(what: string, { count, ids }: CountedFigure): string {
    return this.markOf(
      what,
      count,
      ids.map((id) => this.recordOf(id)),
    );
  }

  /** `12个[3]`; `0个`. */
  cite(what: string, figure: CountedFigure): string {
    return `${figure.count}个${this.mark(what, figure)}`;
  }

  /** A number of other records: `30项[4]`. `count` may differ from the records, as people from mentions. */
  citeRecords(what: string, count: number, unit: string, records: readonly RecordLine[]): string {
    return `${count}${unit}${this.markOf(what, count, records)}`;
  }

  /** The findings of these ids as records. */
  recordsOf(ids: readonly string[]): RecordLine[] {
    return [...new Set(ids)].map((id) => this.recordOf(id));
  }

  /** The list for a sheet of paper: a row for each reference. */
  listTable(): PaperTable {
    const rows = [...this.cited.values()].map(({ number, what, count, records }) => [
      `[${number}]`,
      what,
      count,
      records.map(({ name }) => name).join('、'),
    ]);
    return {
      name: '数字所指的记录',
      columns: [
        { header: '引用', width: 7, center: true },
        { header: '数字的含义', width: 24 },
        { header: '数', width: 6, center: true },
        { header: '所指记录', width: 46 },
      ],
      rows,
      empty: '没有引用。',
    };
  }

  /** The list for a workbook: a row for each record, so that it can be filtered. */
  recordTable(): PaperTable {
    const rows = [...this.cited.values()].flatMap(({ number, what, records }) =>
      records.map(({ name, words }) => [`[${number}]`, what, name, words]),
    );
    return {
      name: '数字所指的记录',
      columns: [
        { header: '引用', width: 8, center: true },
        { header: '数字的含义', width: 30 },
        { header: '记录', width: 24 },
        { header: '说明', width: 70 },
      ],
      rows,
      empty: '没有引用。',
    };
  }

  private markOf(what: string, count: number, records: readonly RecordLine[]): string {
    if (records.length === 0) return '';
    const key = [what, ...records.map(({ name }) => name)].join('\n');
    const known = this.cited.get(key);
    if (known) return `[${known.number}]`;
    const number = this.cited.size + 1;
    this.cited.set(key, { number, what, count, records });
    return `[${number}]`;
  }

  private recordOf(id: string): RecordLine {
    const finding = this.findings.get(id);
    if (!finding) return { name: '（不在查看范围内）', words: null };
    const { number, problem, visibility } = finding.content;
    const words = `${findingName({ id, number, problem, visibility })}，${outcomeLabels[outcomeOf(finding)]}`;
    return { name: number, words };
  }
}
