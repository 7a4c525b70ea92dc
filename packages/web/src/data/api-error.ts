import { ApiError, Problem } from '@bihuan/contract';

/** What a server that does not answer is told as, by the ways to it that the typed client does not cover. */
export function offline(): ApiError {
  return new ApiError(0, 'offline', '没有连上服务器。请看看程序是否还在运行，再试一次。', null, null);
}

/** The refusal or fault in the body of an answer; a body that is none is a fault of its own. */
export function apiErrorOf(status: number, body: unknown): ApiError {
  const problem = Problem.safeParse(body);
  if (!problem.success)
    return new ApiError(status, 'unreadableAnswer', '服务器的回答读不懂，请再试一次。', null, null);
  const { code, message, requestId } = problem.data.error;
  return new ApiError(status, code, message, requestId, null);
}

/** Refused for good: asking again is refused again, and what was read before is not to be shown any more. */
export function isFinal(error: unknown): boolean {
  return error instanceof ApiError && [403, 404, 410].includes(error.status);
}
