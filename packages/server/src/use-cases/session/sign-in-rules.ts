import {
  defaultLockOut,
  defaultPasswordPolicy,
  defaultSessionRule,
  type LockOutRule,
  type PasswordPolicy,
  type SessionRule,
} from '@bihuan/domain';

/** What the site decides about signing in. */
export interface SignInRules {
  session: SessionRule;
  lockOut: LockOutRule;
  password: PasswordPolicy;
  /** Tries to sign in per minute and client address, beside the waits per name: many share an address. */
  perMinute: number;
  /** Name of this installation in authenticator apps. */
  issuer: string;
}

/** What holds unless a test says otherwise. */
export const defaultSignInRules: SignInRules = {
  session: defaultSessionRule,
  lockOut: defaultLockOut,
  password: defaultPasswordPolicy,
  perMinute: 60,
  issuer: '闭环',
};
