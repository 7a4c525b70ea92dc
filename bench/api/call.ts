/** One call of the HTTP interface, by somebody who has signed in. */
export interface Call {
  path: string;
  /** Session cookie. */
  cookie: string;
  /** Of a deed; a `version` in it grows with each answer. */
  body?: { version: number } & Record<string, unknown>;
}

/** As a page sends it. */
export function headersOf({ cookie, body }: Call): Record<string, string> {
  return {
    cookie,
    'sec-fetch-site': 'same-origin',
    ...(body && { 'content-type': 'application/json' }),
  };
}
