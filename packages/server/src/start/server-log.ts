import { type Logger, pino } from 'pino';
import { errorInLog } from '../operations/log/error-in-log.js';

/**
 * The log of the server: one JSON object per line, levels and times as pino writes them. What is logged is
 * acts and numbers; contents of documents never are, and addresses are logged by their route.
 */
export function serverLog(write: (line: string) => void, level = 'info'): Logger {
  const redact = ['req', 'res', 'headers', 'body'];
  return pino({ level, base: null, redact, serializers: { err: errorInLog } }, { write });
}
