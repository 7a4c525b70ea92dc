import { ApiError } from '@bihuan/contract';
import { REFUSAL_CODES, type RefusalCode } from '@bihuan/domain';
import { expect } from 'vitest';
import { refusalStatus } from '../../app/errors/refusal-status.js';

/** A whole sentence for people. */
export const CHINESE = /^[^a-z]*[\u4e00-\u9fff].*。$/s;

/** Codes of the server's own, with their statuses. */
const denials: Record<string, number> = { unknownUpload: 404, invalidRequest: 400, notAScan: 409 };

/**
 * The code with which the call was refused; checks that the status is that of the code, and that people are told why
 * in a sentence. A call that succeeds is told as `done`.
 */
export async function refused(call: Promise<unknown>): Promise<string> {
  return (await refusalOf(call))?.code ?? 'done';
}

/** What the refusal of a stale version says of the time since: who did what, newest first. */
export async function changesTold(call: Promise<unknown>): Promise<string[]> {
  const refusal = await refusalOf(call);
  expect(refusal).toMatchObject({ code: 'staleVersion', currentVersion: expect.any(Number) });
  return (refusal?.changes ?? []).map(({ actor, summary }) => `${actor}${summary}`);
}

async function refusalOf(call: Promise<unknown>): Promise<ApiError | null> {
  const error = await call.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error === null) return null;
  if (!(error instanceof ApiError)) throw error;
  const { status, code, message } = error;
  expect(message).toMatch(CHINESE);
  expect({ code, status }).toEqual({ code, status: statusOf(code) });
  return error;
}

function statusOf(code: string): number | undefined {
  return REFUSAL_CODES.includes(code as RefusalCode) ? refusalStatus[code as RefusalCode] : denials[code];
}
