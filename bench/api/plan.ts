/**
 * What the ceiling must do for each call: the very statements that the product sends, and the very bytes that it
 * answers. Recorded by asking the product once.
 */

import type { FastifyInstance } from 'fastify';
import { type Call, headersOf } from './call.js';
import type { Operation } from './operations.js';

export interface Statement {
  sql: string;
  parameters: unknown[];
}

/** One call, as the ceiling does it. */
export interface Planned {
  /** All of them, in order; of a deed the whole transaction. */
  statements: Statement[];
  /** What the handler returns. */
  answer: object;
}

export interface Plan {
  /** By operation; the calls of a deed take what was recorded in turns. */
  operations: Record<string, Planned[]>;
  /** The rows that one import writes: for each finding an event and a state. */
  imported: string[];
}

/** Collects statements between `begin` and `end`. */
export function statementRecorder() {
  let statements: Statement[] = [];
  let isOpen = false;
  return {
    // What fills the ledger is sent before anything is recorded: far too much to be kept.
    listener: (sql: string, parameters: readonly unknown[]) => {
      if (isOpen && /^\s*(?:select|with|insert|update|delete)\b/i.test(sql))
        statements.push({ sql, parameters: [...parameters] });
    },
    begin() {
      statements = [];
      isOpen = true;
    },
    end() {
      isOpen = false;
      return statements;
    },
  };
}

/** Asks the product each of these once. @throws Error where it does not answer 200: then nothing can be compared */
export async function recordPlan(
  app: FastifyInstance,
  { recorded }: Operation,
  recorder: ReturnType<typeof statementRecorder>,
): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const call of recorded) {
    recorder.begin();
    const answer = await answered(app, call);
    planned.push({ statements: recorder.end(), answer });
  }
  return planned;
}

async function answered(app: FastifyInstance, call: Call): Promise<object> {
  const { path: url, body } = call;
  const headers = { host: '127.0.0.1', ...headersOf(call) };
  const response = body
    ? await app.inject({ method: 'POST', url, headers, payload: body })
    : await app.inject({ url, headers });
  if (response.statusCode !== 200)
    throw new Error(`${response.statusCode} ${url}: ${response.body.slice(0, 300)}`);
  return response.json();
}
