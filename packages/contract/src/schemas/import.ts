import type { Notice } from '@bihuan/extract';
import { z } from 'zod';
import { Id, Instant } from './common.js';

/**
 * Where an import stands. `mapping`: a workbook waits for its columns to be named; `ready`: a draft waits
 * for its reader.
 */
export const ImportState = z.enum([
  'converting',
  'mapping',
  'reading',
  'ready',
  'failed',
  'cancelled',
  'accepted',
]);

export const ImportStatus = z.object({
  id: Id,
  state: ImportState,
  /** Of the running phase; `total` 0 while it is unknown. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  fileName: z.string(),
  size: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Why it failed: one Chinese sentence. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  rectificationId: Id.nullable(),
  version: z.number().int(),
  itemCount: z.number().int().nullable(),
});
export type ImportStatus = z.infer<typeof ImportStatus>;

export const SourceMark = z.object({
  at: z.number().int(),
  page: z.number().int().optional(),
  paragraph: z.number().int().optional(),
  cell: z.object({ sheet: z.string(), row: z.number().int(), column: z.number().int() }).optional(),
});

/** The draft: the reading with the reader's corrections applied. `Notice` is checked by its own package. */
export const DraftPage = z.object({
  importId: Id,
  version: z.number().int(),
  /** Edits applied so far; each can be undone, last first. */
  editCount: z.number().int(),
  notice: z.custom<Notice>((value) => typeof value === 'object' && value !== null),
  /** Numbers of items marked as checked. */
  checked: z.array(z.number().int()),
  /** Fields confirmed although they were inferred, as `items/3/problem`. */
  confirmed: z.array(z.string()),
  source: z.object({
    format: z.enum(['txt', 'md', 'html', 'docx', 'pdf', 'xlsx']),
    text: z.string(),
    marks: z.array(SourceMark),
    pages: z.number().int().nullable(),
    notes: z.array(z.string()),
  }),
});
export type DraftPage = z.infer<typeof DraftPage>;

const Range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const item = z.number().int().nonnegative();
const place = { item, measure: z.number().int().nonnegative() };
const text = z.string().max(20_000);

/** One correction of a draft. Indices count the items as they stand before the edit. */
export const DraftEdit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('setHeader'),
    field: z.string(),
    value: z.string().nullable(),
    range: Range.nullable(),
  }),
  z.object({
    kind: z.literal('setContact'),
    field: z.enum(['phone', 'email', 'post']),
    value: z.string().nullable(),
  }),
  z.object({ kind: z.literal('setProblem'), item, value: text.min(1), range: Range.nullable() }),
  z.object({ kind: z.literal('setNumber'), item, value: z.string().max(40) }),
  z.object({ kind: z.literal('setSection'), item, value: z.string().max(400).nullable() }),
  z.object({ kind: z.literal('setStatus'), item, value: z.enum(['completed', 'ongoing', 'unspecified']) }),
  z.object({ kind: z.literal('setLevel'), item, value: z.number().int().min(1).max(3) }),
  /** A duty field; `range` null when typed rather than marked in the source; value null: 原文未写明. */
  z.object({
    kind: z.literal('setDuty'),
    item,
    field: z.enum([
      'leadLeaders',
      'leadUnits',
      'participatingUnits',
      'responsibleSection',
      'responsiblePerson',
      'resultsDue',
      'completionDue',
      'acceptanceCriterion',
      'goals',
    ]),
    value: z.string().max(2_000).nullable(),
    range: Range.nullable(),
  }),
  z.object({ kind: z.literal('setMeasure'), ...place, value: text.min(1) }),
  z.object({ kind: z.literal('setMeasureLevel'), ...place, value: z.number().int().min(1).max(2) }),
  /** Cuts a measure in two at an offset of its text. */
  z.object({ kind: z.literal('splitMeasure'), ...place, at: z.number().int().positive() }),
  /** Joins a measure to the one before it. */
  z.object({ kind: z.literal('mergeMeasure'), ...place }),
  z.object({ kind: z.literal('deleteMeasure'), ...place }),
  /** Makes a measure, or the introduction, out of a marked stretch of the source. */
  z.object({ kind: z.literal('addMeasure'), item, range: Range }),
  /** Cuts an item in two: the new item's problem is the marked stretch of the source. */
  z.object({ kind: z.literal('splitItem'), item, problemRange: Range }),
  /** Joins an item to the one before it. */
  z.object({ kind: z.literal('mergeItem'), item }),
  z.object({ kind: z.literal('deleteItem'), item }),
  z.object({ kind: z.literal('addItem'), after: z.number().int().min(-1), problemRange: Range }),
  z.object({ kind: z.literal('deleteQuantity'), item, index: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('deleteDocument'), item, index: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('setChecked'), item, value: z.boolean() }),
  z.object({ kind: z.literal('confirm'), field: z.string().max(200) }),
]);
export type DraftEdit = z.infer<typeof DraftEdit>;

export const ListField = z.enum([
  'number',
  'section',
  'problem',
  'measure',
  'goal',
  'leadLeader',
  'leadUnit',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'progress',
  'status',
  'note',
]);

/** An office's workbook before its import: which column means what. */
export const ListPreview = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      title: z.string().nullable(),
      headerRows: z.array(z.number().int()),
      rowCount: z.number().int(),
      columns: z.array(
        z.object({
          index: z.number().int(),
          header: z.string(),
          field: ListField.nullable(),
          sample: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type ListPreview = z.infer<typeof ListPreview>;

const SheetMapping = z.object({
  sheet: z.string(),
  columns: z.array(z.object({ index: z.number().int(), field: ListField.nullable() })),
});

/** One sheet, and the further sheets (任务清单、责任清单) that add to its problems. */
export const ListMapping = SheetMapping.extend({ others: z.array(SheetMapping).max(20).optional() });
export type ListMapping = z.infer<typeof ListMapping>;
