/**
 * What a backup file holds. It is a tar archive (encrypted or not) of these parts, in this order:
 *
 *     backup.json                          what this is: see `Head`
 *     database/<table>/000001.jsonl.gz …   rows, one JSON array per line, in the order of the columns in the end part
 *     files/<SHA-256>                      the files of the ledger by their content
 *     keys/log.pub, keys/log.key, …        secret ones only in an encrypted backup
 *     keys/log.last                        the last signed checkpoint that was kept beside them (since version 2)
 *     contents.json                        what was written: see `Contents`
 *
 * The list of contents is last, because digests are known only when everything has been written; without it a
 * backup is not whole. The form is the same on both engines, so that either restores what the other one wrote.
 */

import { KEPT_FILE } from '@bihuan/store';
import { z } from 'zod';

export const FORMAT = 'bihuan-backup';
/** A program that knows the first version only would take the kept checkpoint for something strange. */
export const FORMAT_VERSION = 2;

export const HEAD_NAME = 'backup.json';
export const CONTENTS_NAME = 'contents.json';
/**
 * The keys as they lie in the data folder (of the log, and of the secrets in the database), which are secret, and the
 * checkpoint that is kept beside them.
 */
export const KEY_FILES = [
  { name: 'log.pub', isSecret: false },
  { name: 'log.key', isSecret: true },
  { name: 'secret.key', isSecret: true },
  { name: KEPT_FILE, isSecret: false },
] as const;

/** The name of a table's rows in the archive. */
export const partName = (table: string, number: number) =>
  `database/${table}/${String(number).padStart(6, '0')}.jsonl.gz`;
/** The name of a kept file in the archive, by its digest. */
export const fileName = (sha256: string) => `files/${sha256}`;
/** The name of a key file in the archive. */
export const keyName = (name: string) => `keys/${name}`;

/** A part by its name; null for a name that no version of this form has. */
export function parsePartName(name: string): { kind: 'database' | 'file' | 'key'; of: string } | null {
  const { table, sha256, key } =
    /^(?:database\/(?<table>[a-z_]+)\/\d{6,}\.jsonl\.gz|files\/(?<sha256>[0-9a-f]{64})|keys\/(?<key>[a-z.]+))$/.exec(
      name,
    )?.groups ?? {};
  if (table !== undefined) return { kind: 'database', of: table };
  if (sha256 !== undefined) return { kind: 'file', of: sha256 };
  return KEY_FILES.some(({ name }) => name === key) ? { kind: 'key', of: key ?? '' } : null;
}

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().nonnegative();

export const Head = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  /** Version of the program that wrote it. */
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** UTC instant at which it began. */
  at: z.iso.datetime(),
  /** Names of the migrations that had made the database. */
  migrations: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

export const Contents = z.object({
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: Count })),
  /** All parts but this one and the files, which are named by their digest. */
  parts: z.array(z.object({ name: z.string(), size: Count, sha256: Digest })),
  files: z.object({
    count: Count,
    bytes: Count,
    /** Over the digests of all files in their order, each followed by a line feed. */
    sha256: Digest,
    /** Known to the database, but not in the folder. */
    missing: z.array(Digest),
    /** In the folder, but not as they were when they were received. */
    damaged: z.array(Digest),
  }),
});
export type Contents = z.infer<typeof Contents>;
