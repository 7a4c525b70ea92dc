import { administrations, ledgerRoles, POLICY_NAMES } from '@bihuan/domain';
import { z } from 'zod';
import { CivilDate, Id, Instant } from './common.js';

/**
 * How the program is used: `local` on one machine without accounts, `firstStart` while it waits for its first
 * administrator, `accounts` from then on.
 */
export const AccessMode = z.enum(['local', 'firstStart', 'accounts']);
export type AccessMode = z.infer<typeof AccessMode>;

/** As it is typed when signing in; the rules for a new one are the domain's `loginNameObjection`. */
export const LoginName = z.string().trim().min(1).max(100);
/** As it is typed; the rules for a new one are the domain's `passwordFaults`. */
export const Password = z.string().min(1).max(256);
/** A code of the app, or a recovery code. */
export const Code = z.string().trim().min(1).max(64);
/** Of a one-time link, or of a session: 32 bytes in base64url. It never stands in an address that is asked for. */
export const Token = z.string().min(20).max(100);

/**
 * What is still to be done before the program may be used:
 * `signIn` → `secondFactor` (a code is to be given) → `newPassword` (the password must be changed) →
 * `setUpSecondFactor` (the person's roles ask for one, and there is none) → `ready`.
 */
export const SignInStep = z.enum(['signIn', 'secondFactor', 'newPassword', 'setUpSecondFactor', 'ready']);
export type SignInStep = z.infer<typeof SignInStep>;

/** A post that is held today. */
export const OwnPost = z.object({
  id: Id,
  title: z.string(),
  isHead: z.boolean(),
  unitId: Id,
  unitName: z.string(),
  from: CivilDate,
  to: CivilDate.nullable(),
});

/** A role that is held today. */
export const OwnRole = z.object({
  role: z.enum(ledgerRoles),
  postId: Id,
  unitId: Id,
  /** Null: for the whole body of the post. */
  rectificationId: Id.nullable(),
  /** Null where `rectificationId` is, or where it has no title. */
  rectificationTitle: z.string().nullable(),
});

/** Whoever has signed in, with everything that the frame of the pages shows. */
export const Me = z.object({
  personId: Id,
  accountId: Id,
  sessionId: Id,
  loginName: z.string(),
  /** Null when it was erased. */
  name: z.string().nullable(),
  administration: z.enum(administrations).nullable(),
  posts: z.array(OwnPost),
  roles: z.array(OwnRole),
  secondFactor: z.object({
    /** A role or an office asks for it. */
    needed: z.boolean(),
    /** An app is set up. */
    set: z.boolean(),
    /** This session was opened with it. */
    given: z.boolean(),
  }),
});
export type Me = z.infer<typeof Me>;

/** Who asks, what is to be done next, and what may ever be done: the pages read their buttons from it. */
export const Session = z.object({
  mode: AccessMode,
  step: SignInStep,
  /** Null until the step is `newPassword` or later, and in `local` mode. */
  me: Me.nullable(),
  /** Policies that `mayEver` lets pass now; what may be done to one object is asked of that object. */
  may: z.array(z.enum(POLICY_NAMES as [(typeof POLICY_NAMES)[number]])),
  /** By which ways one may sign in. */
  ways: z.object({
    password: z.boolean(),
    /** The words on the button for the single sign-on, `市统一身份认证`; null: there is none. */
    oidc: z.object({ label: z.string() }).nullable(),
  }),
});
export type Session = z.infer<typeof Session>;

/** What a new password must be like, for the form to say while one types (`passwordFaults` of the domain). */
export const PasswordRule = z.object({
  minLength: z.number().int(),
  maxLength: z.number().int(),
  minKinds: z.number().int(),
  maxAgeDays: z.number().int().nullable(),
});

/** An identity of the single sign-on that signs in to the account. */
export const LinkedIdentity = z.object({
  /** To unlink it by. */
  id: z.string(),
  issuer: z.string(),
  linkedAt: Instant,
});

/** 我的账号. */
export const OwnAccount = z.object({
  accountId: Id,
  loginName: z.string(),
  name: z.string().nullable(),
  hasPassword: z.boolean(),
  passwordChangedAt: Instant.nullable(),
  passwordRule: PasswordRule,
  secondFactor: z.object({
    needed: z.boolean(),
    set: z.boolean(),
    /** Recovery codes that are not used yet. */
    codesLeft: z.number().int(),
  }),
  identities: z.array(LinkedIdentity),
  ways: Session.shape.ways,
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/**
 * Proves once more who sits there, before something that would let a stranger stay: the password; for an account
 * without one, a code of the app.
 */
export const Proof = z.strictObject({ password: Password.optional(), code: Code.optional() });
export type Proof = z.infer<typeof Proof>;

/** One sign-in of an account that still lives. */
export const SessionRow = z.object({
  id: Id,
  /** The one that asks. */
  isThis: z.boolean(),
  /** Whether the second factor was given; `open: false`: it is still asked for. */
  secondFactor: z.boolean(),
  open: z.boolean(),
  /** Browser and system in a few words; null where they were not told. */
  device: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: Instant,
  /** To the minute. */
  seenAt: Instant,
});
export type SessionRow = z.infer<typeof SessionRow>;

/** What the page of a one-time link shows. */
export const LinkPage = z.object({
  purpose: z.enum(['firstAdministrator', 'setPassword']),
  /** Of the account that the link is for; null for the first administrator. */
  loginName: z.string().nullable(),
  name: z.string().nullable(),
  passwordRule: PasswordRule,
  ways: Session.shape.ways,
});
export type LinkPage = z.infer<typeof LinkPage>;

/** A one-time link that was just made: shown once, to be handed over by whoever made it. */
export const MadeLink = z.object({
  token: Token,
  /** The page, with the token behind `#`: that part is sent to no server and stands in no log. */
  path: z.string(),
  expiresAt: Instant,
});
export type MadeLink = z.infer<typeof MadeLink>;

/** An account in the administrators' list. */
export const AccountRow = z.object({
  id: Id,
  personId: Id,
  /** Null when it was erased. */
  name: z.string().nullable(),
  loginName: z.string(),
  status: z.enum(['active', 'disabled']),
  hasPassword: z.boolean(),
  /** A new password is asked for at the next sign-in. */
  mustChange: z.boolean(),
  hasSecondFactor: z.boolean(),
  administration: z.enum(administrations).nullable(),
  createdAt: Instant,
  signedInAt: Instant.nullable(),
  /** Why the caller may not manage it, as a sentence; null: he may. */
  objection: z.string().nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const AccountPage = AccountRow.extend({
  passwordChangedAt: Instant.nullable(),
  identities: z.array(LinkedIdentity),
  /** Why the caller may not see or end its sessions; null: he may. */
  sessionsObjection: z.string().nullable(),
});
export type AccountPage = z.infer<typeof AccountPage>;

/** Where the browser is to go: an address of the single sign-on. */
export const GoTo = z.object({ address: z.string() });
