import { isDay, NO_DAY } from '../is-day.js';

/** One of several answers. */
export interface Option {
  value: string | boolean;
  label: string;
}

/**
 * One field of a deed on a subject `S`: a finding, or the work above the findings. `name` is where it goes in the
 * body: `approval.date` lies one deeper.
 */
export type DeedField<S> = { name: string; label: string; hint?: string } & (
  | { kind: 'words' | 'line'; optional?: boolean }
  | { kind: 'date'; optional?: boolean }
  | { kind: 'methods' }
  | { kind: 'stages' }
  | { kind: 'finding' | 'findings' | 'unit' | 'units' | 'party' }
  /** Each line a name and what he does: `某某，组长`. */
  | { kind: 'members' | 'number' }
  /** One of the rounds of checks that the finding belongs to, or none. */
  | { kind: 'checkRound' }
  | { kind: 'choice'; options: readonly Option[] }
  /** Options that the subject has; `optional` names the answer that is none of them. */
  | { kind: 'pick'; options: (subject: S) => Option[]; optional?: string }
);

/** The whole form of a deed. */
export interface DeedForm<S> {
  /** On the button that does it. */
  act: string;
  /** On the button that opens the form, where that differs from the name of the deed. */
  label?: string;
  /** What happens then. */
  note?: string;
  /** It binds the content as it stands: the form shows what is signed. */
  signs?: boolean;
  danger?: boolean;
  fields: readonly DeedField<S>[];
  /** A secretary may type it for a leader who decided on paper. */
  paper?: boolean;
}

/** What was typed, by the names of the fields. */
export type Typed = Record<string, unknown>;

/** What need not be asked: where something must be picked of which there is one, it is that one. */
export function onlyOptions<S>(fields: readonly DeedField<S>[], subject: S): Typed {
  const answers = fields.flatMap((field) => {
    const options = field.kind === 'pick' && field.optional === undefined ? field.options(subject) : [];
    return options.length === 1 ? options.map(({ value }) => [field.name, value] as const) : [];
  });
  return Object.fromEntries(answers);
}

/** What is wrong with a field, or `null`. */
export function fieldProblem<S>(field: DeedField<S>, typed: Typed): string | null {
  const value = typed[field.name];
  const isEmpty =
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (field.kind === 'methods' || field.kind === 'checkRound') return null;
  if ('optional' in field && field.optional && isEmpty) return null;
  if (isEmpty) return `缺${field.label}`;
  if (field.kind === 'number' && !/^[1-9]\d{0,3}$/.test(String(value))) return '应是整数，如 5';
  if (field.kind === 'date' && !isDay(String(value))) return NO_DAY;
  if (field.kind === 'stages') return stagesProblem(value as { date: string; goal: string }[]);
  return null;
}

function stagesProblem(stages: readonly { date: string; goal: string }[]): string | null {
  return stages.every(({ date, goal }) => isDay(date) && goal.trim() !== '')
    ? null
    : '每个阶段都要有日期（2026-12-31 这样写）和目标';
}

/** The body of the call, less its version: empty answers to optional questions are null. */
export function bodyOf<S>(fields: readonly DeedField<S>[], typed: Typed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const [outer = name, inner] = name.split('.');
    const value = sent(kind, typed[name]);
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  return body;
}

function sent(kind: DeedField<unknown>['kind'], value: unknown): unknown {
  if (kind === 'methods') return value ?? [];
  if (kind === 'members') return membersIn(String(value ?? ''));
  if (kind === 'number') return Number(value);
  if (typeof value === 'string') return value.trim() || null;
  if (kind === 'unit') return (value as { id: string } | null)?.id ?? null;
  if (kind === 'units') {
    return (value as { id: string; name: string }[]).map(({ id, name }) => ({ text: name, partyId: id }));
  }
  if (kind === 'party') {
    const { id, name } = value as { id: string; name: string };
    return { text: name, partyId: id };
  }
  return value ?? null;
}

/** `某某，组长` on each line: who, and what he does in it. */
function membersIn(lines: string) {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = line, ...duty] = line.split(/[，,：:\s]+/);
      return { party: { text: name }, duty: duty.join('') || '成员' };
    });
}
