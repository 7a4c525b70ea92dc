import { Readable } from 'node:stream';
import type { Io } from '../io.js';

/** What a command wrote, and the process that it was given. */
export interface RecordedIo {
  io: Io;
  out(): string;
  bytes(): Buffer;
  err(): string;
  stop(): void;
}

interface Options {
  folder: string;
  stdin?: string;
  environment?: Record<string, string>;
  /** Somebody watches: progress is drawn, and binary answers are refused. */
  terminal?: boolean;
}

/** A process of a test: everything that a command may touch. */
export function recordedIo({ folder, stdin = '', environment = {}, terminal = false }: Options): RecordedIo {
  const written: Buffer[] = [];
  let complaints = '';
  const stopper = new AbortController();
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: async (text) => void written.push(Buffer.from(text)),
    err: (text) => {
      complaints += text;
    },
    isTerminal: terminal,
    outIsTerminal: terminal,
    columns: 80,
    environment,
    folder,
    stopped: stopper.signal,
  };
  return {
    io,
    out: () => Buffer.concat(written).toString('utf8'),
    bytes: () => Buffer.concat(written),
    err: () => complaints,
    stop: () => stopper.abort(),
  };
}
