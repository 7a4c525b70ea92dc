/**
 * What the ceiling must do for each request: the very statements that the product sends, and the very bytes that
 * it answers. Recorded by asking the product once.
 */

import type { FastifyInstance } from 'fastify';

export interface Statement {
  sql: string;
  parameters: unknown[];
}

export interface Plan {
  /** By path. */
  requests: Record<string, { statements: Statement[]; answer: unknown }>;
  /** The rows that one import writes: for each finding an event and a state. */
  imported: string[];
}

/** Collects statements between `begin` and `end`. */
export function statementRecorder() {
  let statements: Statement[] = [];
  return {
    listener: (sql: string, parameters: readonly unknown[]) => {
      statements.push({ sql, parameters: [...parameters] });
    },
    begin() {
      statements = [];
    },
    end: () => statements.filter(({ sql }) => /^\s*(?:select|with)\b/i.test(sql)),
  };
}

/** Asks the product each path once. @throws Error where it does not answer 200: then nothing can be compared */
export async function recordPlan(
  app: FastifyInstance,
  paths: readonly string[],
  recorder: ReturnType<typeof statementRecorder>,
): Promise<Plan['requests']> {
  const plan: Plan['requests'] = {};
  for (const path of paths) {
    recorder.begin();
    const response = await app.inject({ url: path, headers: { host: '127.0.0.1' } });
    if (response.statusCode !== 200)
      throw new Error(`${response.statusCode} ${path}: ${response.body.slice(0, 200)}`);
    plan[path] = { statements: recorder.end(), answer: response.json() };
  }
  return plan;
}
