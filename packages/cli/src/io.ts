import type { Readable } from 'node:stream';

/** Everything a command may touch of the process that runs it; tests hand in their own. */
export interface Io {
  stdin: Readable;
  /** The answer, and nothing else. */
  out(text: string | Uint8Array): Promise<void>;
  /** Progress and complaints. */
  err(text: string): void;
  /** Whether somebody watches standard error. */
  isTerminal: boolean;
  /** Whether the answer goes to a screen rather than to a file or a pipe. */
  outIsTerminal: boolean;
  /** Columns of that terminal. */
  columns: number;
  environment: Record<string, string | undefined>;
  /** Relative paths are relative to it. */
  folder: string;
  /** Resolves when the process is asked to stop (Ctrl C, or by its supervisor). */
  stopped: AbortSignal;
}
