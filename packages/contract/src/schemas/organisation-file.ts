import { z } from 'zod';
import { Id } from './common.js';
import { LedgerRole } from './organisation.js';

export const OrganisationSheet = z.enum(['单位', '人员', '任职', '角色']);

/** What is wrong in a cell, in Chinese; `column` is null where the whole row is meant. */
export const FileProblem = z.object({
  sheet: z.string(),
  /** From 1, as the sheet shows it; null where the whole sheet is meant. */
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  message: z.string(),
});

/** What taking the file in would do; nothing has been written. */
export const OrganisationPreview = z.object({
  /** Of the file, to say with the import: what was looked at is what is taken in. */
  sha256: z.string(),
  problems: z.array(FileProblem),
  /** Rows by what becomes of them; those of 角色 count as the same: nobody gets a role by this. */
  counts: z.array(
    z.object({
      sheet: OrganisationSheet,
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      /** Rows with a problem, and rows that need one of them. */
      wrong: z.number().int(),
    }),
  ),
  /** Each row that would add or change something, in a sentence; at most 500. */
  changes: z.array(
    z.object({
      sheet: OrganisationSheet,
      row: z.number().int(),
      kind: z.enum(['added', 'changed']),
      words: z.string(),
    }),
  ),
});
export type OrganisationPreview = z.infer<typeof OrganisationPreview>;

/** A role that a file proposes; only the security administrator gives it. */
export const ProposedRole = z.object({
  row: z.number().int(),
  personId: Id,
  name: z.string(),
  unitName: z.string(),
  title: z.string(),
  role: LedgerRole,
  rectificationId: Id.nullable(),
  from: z.string(),
  held: z.boolean(),
});

/** The roles in a file: what giving them would do. */
export const RolesPreview = z.object({
  sha256: z.string(),
  problems: z.array(FileProblem),
  roles: z.array(ProposedRole),
});
export type RolesPreview = z.infer<typeof RolesPreview>;
