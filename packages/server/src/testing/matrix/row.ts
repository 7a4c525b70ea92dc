/** One row of the matrix: how a route is called so that nothing but the policy can stand in the way. */

/** What a route is about: the thing that its address or body names, as `expectation.ts` judges it. */
export type About =
  /** Nothing that anybody may be too far from. */
  | 'nothing'
  | 'finding'
  /** A finding whose plan is drafted: once its work has begun, only the office writes at it. */
  | 'drafted'
  /** A rectification of which each sees his part. */
  | 'ledger'
  /** One that must be seen whole. */
  | 'wholeLedger'
  /** One that something is done to. */
  | 'rectification'
  | 'rolesOf'
  /** A rectification that does not exist yet, of a body. */
  | 'body'
  /** The same, before the body is named. */
  | 'preparing'
  /** A rectification that is given a body. */
  | 'assigned'
  | 'unit'
  | 'person'
  | 'post'
  | 'account'
  /** Somebody without an account. */
  | 'newcomer'
  | 'accountSessions'
  | 'ownSession'
  | 'import'
  /** A draft that is worked on, which takes whoever may prepare one. */
  | 'prepared'
  /** A draft that becomes the ledger of a body. */
  | 'accepted'
  | 'webhook'
  | 'notification';

/** A thing in the place that a cell of the matrix looks at: near, far, the caller's own, or none. */
export interface Aim {
  /** What stands in the addresses and bodies: `findingId`, `unitId` … */
  ids: Readonly<Record<string, string>>;
  /** Its version now. */
  version: number;
}

export interface Row {
  about: About;
  /** Parameters of the address that name no thing. */
  params?: Readonly<Record<string, string>>;
  query?: string | ((aim: Aim) => string);
  body?: (aim: Aim) => object;
}

/** A deed with nothing but its members. */
export const about =
  (what: About) =>
  (members: object | ((aim: Aim) => object) = {}): Row => ({
    about: what,
    body: (aim) => ({
      version: aim.version,
      ...(typeof members === 'function' ? members(aim) : members),
    }),
  });
