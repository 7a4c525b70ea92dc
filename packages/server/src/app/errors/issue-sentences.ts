import { fieldLabel } from '@bihuan/domain';
import type { z } from 'zod';
import type { FieldProblem } from './denials.js';

type Issue = z.core.$ZodIssue;
type Of<C extends Issue['code']> = Extract<Issue, { code: C }>;

const typeWords: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '“是”或“否”',
  array: '一列值',
  object: '一组字段',
  null: '空',
  undefined: '没有填',
  date: '日期',
  record: '一组字段',
  tuple: '起止两个位置',
  nan: '不是数',
};

const unitWords: Record<string, string> = { string: '个字', array: '项', file: '字节', set: '项', map: '项' };

function wordOf(type: string): string {
  return typeWords[type] ?? type;
}

function invalidType(issue: Of<'invalid_type'>): string {
  if (issue.input === undefined) return '没有填，请补上';
  return `应为${wordOf(issue.expected)}，请改正`;
}

function tooSmall({ origin, minimum }: Of<'too_small'>): string {
  const unit = unitWords[origin];
  if (unit && Number(minimum) === 1) return '不能是空的，请填写';
  return unit ? `至少要有 ${minimum} ${unit}` : `不能小于 ${minimum}`;
}

function tooBig({ origin, maximum }: Of<'too_big'>): string {
  const unit = unitWords[origin];
  return unit ? `最多 ${maximum} ${unit}，请缩短` : `不能大于 ${maximum}`;
}

const formatWords: Record<string, string> = {
  datetime: '应为 2026-08-25T02:42:00Z 这样的时刻',
  regex: '写法不对，请照例子写',
  date: '应为 2026-09-30 这样的日期',
};

function invalidFormat(issue: Of<'invalid_format'>): string {
  const own = issue.message;
  return CHINESE.test(own) ? own : (formatWords[issue.format] ?? '写法不对，请改正');
}

function invalidValue({ values }: Of<'invalid_value'>): string {
  return `只能是：${values.map(String).join('、')}`;
}

/** The Chinese sentence of one issue, without the name of its field. */
function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return invalidType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return invalidFormat(issue);
    case 'invalid_value':
      return invalidValue(issue);
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    case 'unrecognized_keys':
      return `有不认识的字段：${issue.keys.join('、')}`;
    case 'invalid_union':
      return '不是允许的写法，请改正';
    case 'invalid_key':
    case 'invalid_element':
      return '里面有读不懂的内容，请改正';
    case 'custom':
      return '读不懂，请改正';
  }
}

const ownLabels: Record<string, string> = {
  q: '搜索词',
  limit: '每页条数',
  after: '翻页位置',
  sort: '排序',
  direction: '排序方向',
  format: '文件格式',
  version: '版本',
  reason: '理由',
  dueBefore: '截止日期不晚于',
  dueAfter: '截止日期不早于',
  reportedStatus: '通报所述情况',
  on: '日期',
  date: '日期',
  newDate: '新的期限',
  setUpOn: '成立日期',
  effectiveFrom: '施行日期',
  effectiveTo: '失效日期',
  findings: '查看到的情况',
  opinion: '意见',
};

const CHINESE = /[\u4e00-\u9fff]/;

function labelOf(path: PropertyKey[]): string {
  const last = [...path].reverse().find((part) => typeof part === 'string');
  const label = last === undefined ? '' : (ownLabels[last] ?? fieldLabel(last));
  // A name of the program says nothing to people; whoever writes a program finds it in the path.
  return CHINESE.test(label) ? label : '内容';
}

/** What was wrong with each field of a request, in Chinese: which, what was expected, what to do. */
export function fieldProblems(error: { issues: Issue[] }): FieldProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: `“${labelOf(issue.path)}”${sentenceOf(issue)}。`,
  }));
}
