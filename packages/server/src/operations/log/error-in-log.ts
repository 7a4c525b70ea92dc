/**
 * Errors as the log keeps them: where and of which kind, not about what. Messages of databases and parsers quote
 * the values that they stumbled over, and those are contents.
 */

/** What is logged of an error. */
export interface LoggedError {
  type: string;
  /** Of the system, SQLSTATE or SQLite. */
  code?: string;
  message: string;
  stack?: string;
  cause?: LoggedError;
}

const MASK = '□';
/**
 * Names and contents of this product are written in Chinese: everything beyond ASCII goes. Numbers of six digits
 * and more can be of telephones and identity cards; `name@host` is an address.
 */
const CONTENTS = /\P{ASCII}+|[^\s@"'<>()]+@[^\s@"'<>()]+|\d[\d-]{5,}\d?/gu;
const DEEPEST = 3;

/** For pino's `serializers`: type, code, masked message and stack, and the same of the causes. */
export function errorInLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: masked(String(error)) };
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: masked(error.message),
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: errorInLog(error.cause, depth + 1) }),
  };
}

function masked(text: string): string {
  return text.replace(CONTENTS, MASK);
}

/** The places only: the message stands before them, over any number of lines. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.map((line) => line.trim()).join('\n');
}
