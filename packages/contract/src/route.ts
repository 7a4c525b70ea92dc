import type { z } from 'zod';

/** Who may call a route. Accounts will refine `ledger…`; until then only this machine reaches the server. */
export type Policy = 'open' | 'readLedger' | 'changeLedger' | 'import' | 'export';

/** One row of the route table: the server mounts it, the client calls it, OpenAPI describes it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters. */
  path: string;
  summary: string;
  tag: string;
  policy: Policy;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Absent where the answer is a file or empty. */
  response?: z.ZodType;
  status?: number;
  /** The body is `multipart/form-data` with one `file`. */
  upload?: true;
  /** Media types of the file that is answered. */
  file?: readonly string[];
}

/** Keeps the exact types of a route while checking its shape. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
