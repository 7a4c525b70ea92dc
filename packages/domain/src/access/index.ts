/** Who may do what: policies, profiles, scopes, and how people sign in. */

export {
  type AccessHead,
  type AccessLine,
  type AccessVerdict,
  type SealedLine,
  sealAccess,
  verifyAccess,
} from './access-log/chain.js';
export * from './access-log/entry.js';
export { lastHolderObjection } from './last-holder.js';
export {
  defaultLockOut,
  type Failures,
  failuresAt,
  type LockOutRule,
  remainingWait,
  waitAfter,
} from './lock-out.js';
export { loginKey, loginNameFrom, loginNameObjection } from './login-name.js';
export { actingPost, mayDo, mayEver, type PolicyObject } from './may-do.js';
export { commonPasswords } from './password/common-passwords.js';
export { isPasswordOld } from './password/password-age.js';
export {
  defaultPasswordPolicy,
  type PasswordContext,
  type PasswordFault,
  type PasswordPolicy,
  passwordFaults,
  passwordFaultWords,
  passwordRefusal,
} from './password/password-policy.js';
export { POLICY_NAMES, type PolicyName, policies, policyLabel, policyOf } from './policies.js';
export type * from './policy.js';
export {
  type ActorProfile,
  actorOf,
  type HeldRole,
  type PersonProfile,
  type ProfileCircumstances,
  profileOf,
} from './profile.js';
export { keptFrom, retentionObjection } from './retention.js';
export { type LedgerScope, ledgerScope, type Scope, scopeOf } from './scope.js';
export { lacksSecondFactor, needsSecondFactor } from './second-factor.js';
export { defaultSessionRule, isSessionAlive, type SessionRule } from './session-life.js';
export { substituteParty } from './substitute-party.js';
export { base32 } from './totp/base32.js';
export {
  RECOVERY_CODE_BYTES,
  RECOVERY_CODE_COUNT,
  readRecoveryCode,
  recoveryCode,
} from './totp/recovery-code.js';
export {
  acceptedTotpStep,
  type Hmac,
  hotp,
  TOTP_DIGITS,
  TOTP_SECRET_BYTES,
  type TotpCheck,
  totpStep,
} from './totp/totp.js';
export { totpAddress } from './totp/totp-address.js';
export { vacancyObjection } from './vacancy.js';
