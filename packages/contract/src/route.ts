import type { PolicyName } from '@bihuan/domain';
import type { z } from 'zod';

/** The smallest that every schema of zod is: the whole class would be compared member by member for each route. */
type Schema = z.core.$ZodType;

/** One row of the route table: the server mounts it, the client calls it, OpenAPI describes it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters. */
  path: string;
  summary: string;
  tag: string;
  /** Who may call it at all; what it may do to one object, the use case asks again of the same policy. */
  policy: PolicyName;
  /** 代录: whoever may do this may call it too, for somebody who decided on paper. */
  onPaper?: 'recordFor';
  params?: Schema;
  query?: Schema;
  body?: Schema;
  /** Absent where the answer is a file or empty. */
  response?: Schema;
  status?: number;
  /** The body is `multipart/form-data` with one `file`. */
  upload?: true;
  /** Media types of the file that is answered. */
  file?: readonly string[];
  /** The file is sent as it is read: it may be large. */
  streamed?: true;
  /** The answer sends the browser to another page; a provider's redirect asks for it, not our own pages. */
  redirect?: true;
  /** What is sent can be guessed, or the deed reaches others: tries are counted per client address. */
  guessable?: true;
  /** Pages ask it by themselves, from time to time: asking does not keep a session from falling idle. */
  unattended?: true;
  /** Answers also while a new password is still asked for. */
  during?: 'newPassword';
}

/** Keeps the exact types of a route while checking its shape. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
