import { z } from 'zod';
import { Id, Instant } from './common.js';
import { Named } from './organisation.js';

/** Who did it, as the records have it, with the name that is on record today. */
export const AuditActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: Named, postId: Id.nullable() }),
  z.object({ kind: z.literal('operator'), osUser: z.string(), host: z.string() }),
  z.object({ kind: z.literal('local') }),
]);
export type AuditActor = z.infer<typeof AuditActor>;

/** One act of the record: who did what, when, on which object. The words of the ledger are never in it. */
export const ActRow = z.object({
  id: Id,
  at: Instant,
  actor: AuditActor,
  via: z.enum(['web', 'cli', 'job']),
  requestId: z.string().nullable(),
  /** `finding:0197…`. */
  stream: z.string(),
  /** 1 for the first act on the object. */
  seq: z.number().int(),
  type: z.string(),
  /** `type` in Chinese. */
  label: z.string(),
  /** How many fields it changed; null where the contents were erased. */
  changes: z.number().int().nullable(),
});
export type ActRow = z.infer<typeof ActRow>;

/** One line of the access log. */
export const AccessRow = z.object({
  seq: z.number().int(),
  at: Instant,
  kind: z.string(),
  /** `kind` in Chinese. */
  label: z.string(),
  /** Null for somebody unknown. */
  actor: AuditActor.nullable(),
  via: z.enum(['web', 'cli', 'job']),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
  device: z.string().nullable(),
  object: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
});
export type AccessRow = z.infer<typeof AccessRow>;

export const AuditStatus = z.object({
  log: z.object({
    /** What the record is hashed and signed with: SHA-256 and Ed25519, or SM3 and SM2 (国密). */
    crypto: z.enum(['international', 'sm']),
    /** Acts with a place in the sealed log. */
    sealed: z.number().int(),
    /** Acts that wait for the next checkpoint. */
    waiting: z.number().int(),
    /** The last checkpoint; null before the first one. */
    checkpoint: z.object({ size: z.number().int(), at: Instant, note: z.string() }).nullable(),
  }),
  accessLog: z.object({
    /** Number of the last line. */
    lines: z.number().int(),
    /** Instant of the oldest line that is kept. */
    keptFrom: Instant.nullable(),
  }),
});
export type AuditStatus = z.infer<typeof AuditStatus>;

/** What verifying both chains has found. */
export const AuditVerification = z.object({
  at: Instant,
  log: z.object({
    sound: z.boolean(),
    sealed: z.number().int(),
    waiting: z.number().int(),
    checkpoints: z.number().int(),
    /** What is wrong and where, in Chinese; null for a sound log. */
    fault: z.string().nullable(),
  }),
  accessLog: z.object({
    sound: z.boolean(),
    /** The last sound line, or the first that is not as it was written. */
    line: z.number().int(),
    fault: z.string().nullable(),
  }),
});
export type AuditVerification = z.infer<typeof AuditVerification>;

/** How far the verification has come; null while none goes on. */
export const AuditVerificationProgress = z.object({
  running: z
    .object({
      chain: z.enum(['log', 'accessLog']),
      done: z.number().int(),
      /** 0 while it is unknown. */
      total: z.number().int(),
    })
    .nullable(),
});
export type AuditVerificationProgress = z.infer<typeof AuditVerificationProgress>;
