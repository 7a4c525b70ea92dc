import { ApiError } from '@bihuan/contract';

/** What a call was refused with; a call that succeeds fails the test. */
export async function refused(call: Promise<unknown>): Promise<ApiError> {
  const result = await call.catch((error: unknown) => error);
  if (result instanceof ApiError) return result;
  throw result instanceof Error ? result : new Error('the call succeeded');
}
