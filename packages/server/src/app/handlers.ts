import type { Readable } from 'node:stream';
import type { AccessRouteName, CallResult, RouteName, routes } from '@bihuan/contract';
import type { z } from 'zod';
import type { Caller } from './caller.js';
import type { Visit } from './visit.js';
import type { WrittenAnswer } from './written-answer.js';

type Table = typeof routes;
type Output<S> = S extends z.core.$ZodType ? z.output<S> : never;
type Part<R, K extends string> =
  R extends Record<K, infer S extends z.core.$ZodType> ? { [P in K]: Output<S> } : unknown;
type VisitPart<N> = N extends AccessRouteName ? { visit: Visit } : unknown;
type FilePart<R> = R extends { streamed: true }
  ? unknown
  : R extends { file: readonly string[] }
    ? { gone: AbortSignal }
    : unknown;
type UploadPart<R> = R extends { upload: true } ? { upload: IncomingFile } : unknown;

/** A file on its way in; its stream must be read to the end or destroyed. */
export interface IncomingFile {
  /** As the browser named it: not to be trusted. */
  name: string;
  stream: Readable;
  /** Whether the stream was cut at the size limit; known once it has ended. */
  isCut(): boolean;
}

/** A file on its way out. */
export interface FileAnswer {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A file on its way out that is sent as it is read. */
export interface StreamedAnswer {
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Called once, when the answer goes out: nothing is left open where it does not. */
  open: () => Readable;
  /** It is shown inside our own pages, and not saved; only what no browser runs. */
  shown: boolean;
}

/** Where the browser goes next. */
export interface RedirectAnswer {
  /** A path of this program. */
  location: string;
}

/**
 * What a handler gets: the parts of the request that the route declares, checked, and who asks. `gone` aborts when
 * the browser has left, or somebody has stopped the download: a file that nobody takes need not be written.
 */
export type CallOf<N extends RouteName> = Part<Table[N], 'params'> &
  Part<Table[N], 'query'> &
  Part<Table[N], 'body'> &
  UploadPart<Table[N]> &
  FilePart<Table[N]> &
  VisitPart<N> & { caller: Caller };

type AnswerOf<N extends RouteName> = Table[N] extends { streamed: true }
  ? StreamedAnswer
  : Table[N] extends { file: readonly string[] }
    ? FileAnswer
    : Table[N] extends { redirect: true }
      ? RedirectAnswer
      : CallResult<N> | WrittenAnswer;

export type Handler<N extends RouteName> = (call: CallOf<N>) => Promise<AnswerOf<N>>;

/** One handler for every route of the contract; a route without one does not compile. */
export type Handlers = { [N in RouteName]: Handler<N> };

/** The handlers of some routes, as one resource folder makes them. */
export type HandlersOf<N extends RouteName> = Pick<Handlers, N>;
