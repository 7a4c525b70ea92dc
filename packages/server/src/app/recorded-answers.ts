/** Which answers leave an entry in the access log: what leaves the house, what is restricted, the audit records. */

import type { Route, RouteName } from '@bihuan/contract';
import type { AccessKind, PolicyName } from '@bihuan/domain';
import type { About } from './access-notes.js';
import { WrittenAnswer } from './written-answer.js';

/** What is to be kept of an answer. */
export interface ToNote extends About {
  kind: AccessKind;
  /** The answer does not leave before its entry is stored. */
  first: boolean;
}

interface Answered {
  name: RouteName;
  definition: Route;
  params: unknown;
  query: unknown;
  answer: unknown;
}

const AUDIT_READING: readonly PolicyName[] = ['readAudit', 'readAccessLog'];

/** What of this answer is to be kept; null: nothing. */
export function toNote({ name, definition, params, query, answer }: Answered): ToNote | null {
  if (definition.file)
    return { kind: 'exported', first: true, ...exported(name, { ...plain(params), ...plain(query) }) };
  if (AUDIT_READING.includes(definition.policy)) return { kind: 'auditRead', first: false, object: name };
  const ids = restrictedIn(answer);
  if (ids.length === 0) return null;
  return {
    kind: 'restrictedRead',
    first: false,
    object: objectOf(ids),
    detail: { count: String(ids.length) },
  };
}

function objectOf(ids: readonly string[]): string {
  return ids.map((id) => `finding:${id}`).join(' ');
}

/** Members of answers that are lists of findings, or of what is said of one each. */
const LISTS = ['rows', 'findings', 'gaps'] as const;

/** The findings with restricted contents that an answer shows: a finding, lists of them, or those that its rows name. */
function restrictedIn(answer: unknown): readonly string[] {
  if (answer instanceof WrittenAnswer) return answer.restrictedIds;
  if (typeof answer !== 'object' || answer === null) return [];
  const lists = answer as Partial<Record<(typeof LISTS)[number], unknown>>;
  const shown = LISTS.map((name) => lists[name])
    .filter((list) => Array.isArray(list))
    .flat();
  return [answer, ...shown].flatMap((one) => restrictedId(one) ?? []);
}

/** The id of the finding that this shows or is about, if it is a restricted one. */
function restrictedId(one: unknown): string | null {
  if (typeof one !== 'object' || one === null) return null;
  const { id, findingId, visibility, content } = one as {
    id?: unknown;
    findingId?: unknown;
    visibility?: unknown;
    content?: { visibility?: unknown } | null;
  };
  const about = findingId ?? id;
  return typeof about === 'string' && (visibility ?? content?.visibility) === 'restricted' ? about : null;
}

/** What tells one file from another of its kind, by its name in the address, as the log calls it. */
const TOLD = {
  ...{ format: 'format', version: 'version', evidenceId: 'evidence', digest: 'scan' },
  ...{ form: 'form', report: 'report', period: 'period', paper: 'paper', paperId: 'paperId' },
} as const;

/** Which file it was, and of what; filters may hold words, and stay out. */
function exported(name: RouteName, asked: Record<string, unknown>): About {
  const { rectificationId, findingId } = asked;
  const detail: Record<string, string> = { route: name };
  for (const [member, as] of Object.entries(TOLD)) {
    const value = asked[member];
    if (typeof value === 'string') detail[as] = value;
  }
  if (typeof findingId === 'string') return { object: `finding:${findingId}`, detail };
  return typeof rectificationId === 'string'
    ? { object: `rectification:${rectificationId}`, detail }
    : { detail };
}

function plain(part: unknown): Record<string, unknown> {
  return typeof part === 'object' && part !== null ? { ...part } : {};
}
