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

/** The findings with restricted contents that an answer shows: a finding, rows of them, or those that its rows name. */
function restrictedIn(answer: unknown): readonly string[] {
  if (answer instanceof WrittenAnswer) return answer.restrictedIds;
  if (typeof answer !== 'object' || answer === null) return [];
  const { rows, findings } = answer as { rows?: unknown; findings?: unknown };
  const shown = [rows, findings].filter((list) => Array.isArray(list)).flat();
  return [answer, ...shown].flatMap((one) => (isRestricted(one) ? [one.id] : []));
}

function isRestricted(one: unknown): one is { id: string } {
  if (typeof one !== 'object' || one === null) return false;
  const { id, visibility, content } = one as {
    id?: unknown;
    visibility?: unknown;
    content?: { visibility?: unknown } | null;
  };
  return typeof id === 'string' && (visibility ?? content?.visibility) === 'restricted';
}

/** Which file it was, and of what; filters may hold words, and stay out. */
function exported(name: RouteName, asked: Record<string, unknown>): About {
  const { format, version, rectificationId, findingId, evidenceId } = asked;
  const detail: Record<string, string> = { route: name };
  if (typeof format === 'string') detail.format = format;
  if (typeof version === 'string') detail.version = version;
  if (typeof findingId === 'string') {
    if (typeof evidenceId === 'string') detail.evidence = evidenceId;
    return { object: `finding:${findingId}`, detail };
  }
  return typeof rectificationId === 'string'
    ? { object: `rectification:${rectificationId}`, detail }
    : { detail };
}

function plain(part: unknown): Record<string, unknown> {
  return typeof part === 'object' && part !== null ? { ...part } : {};
}
