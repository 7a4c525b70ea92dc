/** Verifies an exported log. Offline: nothing but the file, the public key and, if at hand, a witness. */

import {
  type Checkpoint,
  chainWalk,
  type LogFault,
  logVerification,
  type NoteKey,
  openEnding,
  parseLogLine,
  type TrustedEnding,
  type VerifierTools,
} from '@bihuan/domain';
import { type LogFile, openLogFile } from './log-file.js';

export interface VerifyOptions {
  key: NoteKey;
  /** A checkpoint of the log that was kept elsewhere. */
  witness: Checkpoint | null;
  tools: VerifierTools;
  signal: AbortSignal;
  /** Told after each piece of the file; in bytes. */
  onProgress: (done: number, total: number) => void;
}

export type FileVerdict = { checkpoint: Checkpoint; fault: null } | { fault: LogFault };

/** Flaws that say in which lines the fault is, but not in which of them: the chains may tell. */
const INEXACT: ReadonlySet<string> = new Set(['brokenChain', 'wrongRoot', 'tooFew', 'differsFromWitness']);

/** @param name the file's name in messages. @throws CannotRun when it cannot be read or is no log */
export async function verifyFile(path: string, name: string, options: VerifyOptions): Promise<FileVerdict> {
  const file = await openLogFile(path, name);
  try {
    const { text, isCutOff } = file.last;
    const ending = openEnding(isCutOff ? '' : text, options.key);
    const fault = await firstFault(file, logVerification(ending, options.witness, options.tools), options);
    if (fault) return { fault: INEXACT.has(fault.flaw) ? await narrowed(file, fault, options) : fault };
    // Without a fault there is an ending: its absence is one.
    return { checkpoint: (ending as TrustedEnding).checkpoint, fault: null };
  } finally {
    await file.close();
  }
}

async function firstFault(
  file: LogFile,
  verification: ReturnType<typeof logVerification>,
  { signal, onProgress }: VerifyOptions,
): Promise<LogFault | null> {
  let done = 0;
  for await (const lines of file.lines(signal)) {
    for (const line of lines) {
      const fault = verification.next(line);
      if (fault) return fault;
      done += line.length + 1;
    }
    onProgress(Math.min(done, file.size), file.size);
  }
  return verification.end();
}

/** The event at which a chain breaks, where one does. */
async function narrowed(file: LogFile, fault: LogFault, { signal }: VerifyOptions): Promise<LogFault> {
  const walk = chainWalk();
  for await (const lines of file.lines(signal)) {
    for (const line of lines) {
      const read = parseLogLine(line);
      const found = read && walk.step(read);
      if (found) return found;
    }
  }
  // Where lines are missing, what remains has no ends: only of a whole log do the ends tell anything.
  return fault.flaw === 'brokenChain' ? (walk.end() ?? fault) : fault;
}
