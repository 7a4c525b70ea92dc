import { z } from 'zod';

/** A civil date: a day of the calendar. */
export const CivilDate = z.iso.date('日期要写成 2026-09-30 这样，并且日历上有这一天');
/** An instant in UTC. */
export const Instant = z.string().datetime();
export const Id = z.string().min(1).max(64);
/** `[start, end)` in UTF-16 code units of the imported text. */
export const TextRange = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).readonly();

/** What every refusal and fault looks like on the wire. */
export const Problem = z.object({
  error: z.object({
    code: z.string(),
    /** One Chinese sentence: what was expected, what was found, what to do. */
    message: z.string(),
    requestId: z.string(),
    /** The version that the server holds, where the caller's was stale. */
    currentVersion: z.number().int().optional(),
    /** What has happened since the version that the caller saw, newest first: who, when, what (Chinese). */
    changes: z.array(z.object({ at: Instant, actor: z.string(), summary: z.string() })).optional(),
    /** Fields of the request that were not understood. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type Problem = z.infer<typeof Problem>;

/** A page of a list, followed by key: pass `next` as `after`. */
export function pageOf<T extends z.core.$ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** Of a file: hex SHA-256 of its bytes. */
export const FileDigest = z.string().regex(/^[0-9a-f]{64}$/, '文件编号应为 64 位十六进制数');
