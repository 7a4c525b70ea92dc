import type { FindingPage } from '@bihuan/contract';
import { isDay } from '../../../forms/is-day.js';

/** One of several answers. */
export interface Option {
  value: string | boolean;
  label: string;
}

/** One field of a deed. `name` is where it goes in the body: `approval.date` lies one deeper. */
export type DeedField = { name: string; label: string; hint?: string } & (
  | { kind: 'words' | 'line' | 'date'; optional?: boolean }
  | { kind: 'methods' | 'stages' | 'finding' | 'unit' | 'party' }
  | { kind: 'choice'; options: readonly Option[] }
  /** Options that the finding has; `optional` names the answer that is none of them. */
  | { kind: 'pick'; options: (finding: FindingPage) => Option[]; optional?: string }
);

/** The whole form of a deed. */
export interface DeedForm {
  /** On the button that does it. */
  act: string;
  /** On the button that opens the form, where that differs from the name of the deed. */
  label?: string;
  /** What happens then. */
  note?: string;
  /** It binds the content as it stands: the form shows what is signed. */
  signs?: boolean;
  danger?: boolean;
  fields: readonly DeedField[];
  /** A secretary may type it for a leader who decided on paper. */
  paper?: boolean;
}

/** What was typed, by the names of the fields. */
export type Typed = Record<string, unknown>;

/** What is wrong with a field, or `null`. */
export function fieldProblem(field: DeedField, typed: Typed): string | null {
  const value = typed[field.name];
  const isEmpty =
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (field.kind === 'methods') return null;
  if ('optional' in field && field.optional && isEmpty) return null;
  if (isEmpty) return `缺${field.label}`;
  if (field.kind === 'date' && !isDay(String(value))) return '应是日期，写成 2026-09-30 这样';
  if (field.kind === 'stages') return stagesProblem(value as { date: string; goal: string }[]);
  return null;
}

function stagesProblem(stages: readonly { date: string; goal: string }[]): string | null {
  return stages.every(({ date, goal }) => isDay(date) && goal.trim() !== '')
    ? null
    : '每个阶段都要有日期（2026-12-31 这样写）和目标';
}

/** The body of the call, less its version: empty answers to optional questions are null. */
export function bodyOf(fields: readonly DeedField[], typed: Typed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const [outer = name, inner] = name.split('.');
    const value = sent(kind, typed[name]);
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  return body;
}

function sent(kind: DeedField['kind'], value: unknown): unknown {
  if (kind === 'methods') return value ?? [];
  if (typeof value === 'string') return value.trim() || null;
  if (kind === 'unit') return (value as { id: string } | null)?.id ?? null;
  if (kind === 'party') {
    const { id, name } = value as { id: string; name: string };
    return { text: name, partyId: id };
  }
  return value ?? null;
}
