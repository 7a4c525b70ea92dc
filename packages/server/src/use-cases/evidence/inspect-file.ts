import { readFile } from 'node:fs/promises';
import {
  type EvidenceType,
  evidenceRefusal,
  readDocumentApart,
  recogniseEvidence,
  Unreadable,
} from '@bihuan/documents';
import { refuse } from '@bihuan/domain';
import type { TextOutcome } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';

/** What a file is, and its words as far as they could be read while its sender waits; null: later, by the job. */
export interface Inspected {
  type: EvidenceType;
  text: TextOutcome | null;
}

/** Its sender waits so long at most, his turn included; what takes longer is read by the job. */
const PATIENCE_MILLISECONDS = 10_000;

/** What is no document but a trap, or cannot be opened by those who are to verify it. */
const REFUSED: ReadonlySet<string> = new Set(['bomb', 'unsafeName', 'unsafeXml', 'encrypted', 'damaged']);
const UNFINISHED: ReadonlySet<string> = new Set(['timedOut', 'cancelled', 'outOfMemory']);

/** Until when a file's words may be read before it is kept. */
export function patience(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MILLISECONDS);
}

/**
 * Looks at a file before anything of it is kept. The whole of it is held in memory meanwhile.
 * @throws Refused `classifiedText`; Denied `unreadableFile` for what proves nothing
 */
export async function inspectFile(path: string, until: AbortSignal): Promise<Inspected> {
  const type = await recognised(path);
  if (!type.hasText) return { type, text: { state: 'none' } };
  try {
    return {
      type,
      text: { state: 'read', text: (await readDocumentApart(path, '', { signal: until })).text },
    };
  } catch (error) {
    return { type, text: outcomeOf(error) };
  }
}

async function recognised(path: string): Promise<EvidenceType> {
  const bytes = await readFile(path);
  try {
    return recogniseEvidence(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw denied('unreadableFile', { sentence: evidenceRefusal(error) });
    throw error;
  }
}

function outcomeOf(error: unknown): TextOutcome | null {
  if (!(error instanceof Unreadable)) throw error;
  if (error.code === 'classifiedText') refuse('classifiedText', { marking: markOf(error) });
  if (REFUSED.has(error.code)) throw denied('unreadableFile', { sentence: evidenceRefusal(error) });
  return UNFINISHED.has(error.code) ? null : { state: 'unreadable', message: evidenceRefusal(error) };
}

/** The mark that a refused text carries. */
export function markOf({ params }: Unreadable): string {
  return (params as { mark: string }).mark;
}
