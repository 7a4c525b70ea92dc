import type { RegisterFinding } from '@bihuan/contract';
import type { LiveFinding } from '@bihuan/domain';
import { cursorOf, cursorValues } from '@bihuan/store';

/** Which lines of a register are asked for: those behind a key. */
interface RegisterStretch {
  after?: string | undefined;
  limit: number;
}

/**
 * A page of lines that are in the order of their keys; lines of one key stay together.
 * @throws Refused `invalidCursor` for an `after` that no page has given
 */
export function pageAfter<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  { after, limit }: RegisterStretch,
): { page: Line[]; next: string | null } {
  const behind = after === undefined ? null : cursorValues(after, [''] as const)[0];
  const rest = behind === null ? lines : lines.filter((line) => keyOf(line) > behind);
  const last = rest.length > limit ? rest[limit - 1] : undefined;
  if (last === undefined) return { page: [...rest], next: null };
  const page = rest.filter((line, index) => index < limit || keyOf(line) === keyOf(last));
  return { page, next: page.length < rest.length ? cursorOf([keyOf(last)]) : null };
}

/** The findings that rows name, each once; those that are not in sight are never among them. */
export function findingsNamed(
  ids: readonly string[],
  findings: ReadonlyMap<string, LiveFinding>,
): RegisterFinding[] {
  return [...new Set(ids)].flatMap((id) => {
    const finding = findings.get(id);
    if (!finding) return [];
    const { number, visibility } = finding.content;
    return [{ id, number, visibility }];
  });
}
