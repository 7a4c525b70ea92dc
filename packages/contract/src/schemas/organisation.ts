import { z } from 'zod';
import { CivilDate, Id, Instant, pageOf } from './common.js';

export const UnitLevel = z.enum(['province', 'city', 'county', 'unit', 'section']);
export const LedgerRole = z.enum([
  'office',
  'liaison',
  'unitHead',
  'leadLeader',
  'leadingGroup',
  'verifier',
  'superiorReader',
]);
export const Administration = z.enum(['systemAdmin', 'securityAdmin', 'auditAdmin']);

/** Why the caller may not do something now; null where it may be done. */
export const Objection = z.object({ code: z.string(), message: z.string() }).nullable();

/** A unit, a person or a rectification by its id and what people call it; null where the name was erased. */
export const Named = z.object({ id: Id, name: z.string().nullable() });

export const UnitRow = z.object({
  id: Id,
  version: z.number().int(),
  name: z.string(),
  level: UnitLevel,
  parentId: Id.nullable(),
  supervising: z.boolean(),
  aliases: z.array(z.string()),
  /** Civil date from which the unit is no more; null for one that works. */
  closedOn: CivilDate.nullable(),
  /** Units directly under it, closed ones not counted. */
  childCount: z.number().int(),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** A post with its unit; `to` is the first day on which it is held no more. */
export const PostRow = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  title: z.string(),
  isHead: z.boolean(),
  from: CivilDate,
  to: CivilDate.nullable(),
});

export const UnitPage = UnitRow.extend({
  /** From the top of the tree down to the parent. */
  path: z.array(Named),
  successor: Named.nullable(),
  /** The first page of what lies directly under it; further ones come from `listUnits`. */
  children: pageOf(UnitRow),
  /** Who holds a post directly in it today, heads first. */
  posts: z.array(PostRow.extend({ person: Named })),
  registeredAt: Instant,
  updatedAt: Instant,
  can: z.object({ manage: Objection }),
});
export type UnitPage = z.infer<typeof UnitPage>;

/** Null where the caller may not see it; inside, null where there is none. */
export const Contacts = z.object({ phone: z.string().nullable(), email: z.string().nullable() }).nullable();

export const PersonRow = z.object({
  id: Id,
  version: z.number().int(),
  /** Null when it was erased. */
  name: z.string().nullable(),
  contacts: Contacts,
  /** The posts that are held today. */
  posts: z.array(PostRow),
  administration: Administration.nullable(),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A role that somebody holds, or held. `rectification` is null for one that is held for a whole body. */
export const RoleRow = z.object({
  grantId: Id,
  role: LedgerRole,
  postId: Id,
  title: z.string(),
  unit: Named,
  rectification: Named.nullable(),
  from: CivilDate,
  to: CivilDate.nullable(),
});

export const PersonPage = PersonRow.extend({
  /** All of them, the past ones too; newest first. */
  posts: z.array(PostRow),
  /** Those that the caller may know of. */
  roles: z.array(RoleRow),
  appointments: z.array(
    z.object({
      grantId: Id,
      administration: Administration,
      from: CivilDate,
      to: CivilDate.nullable(),
    }),
  ),
  /** Null where there is none, and for whoever may not know of accounts. */
  accountId: Id.nullable(),
  registeredAt: Instant,
  updatedAt: Instant,
  can: z.object({
    manage: Objection,
    giveRoles: Objection,
    appoint: Objection,
    appointVacant: Objection,
    erasePersonalData: Objection,
  }),
});
export type PersonPage = z.infer<typeof PersonPage>;

/** Who holds what in a rectification; `scope` says whether for it alone or for the whole body. */
export const RoleHolderRow = RoleRow.omit({ rectification: true }).extend({
  scope: z.enum(['rectification', 'body']),
  person: Named,
});
export type RoleHolderRow = z.infer<typeof RoleHolderRow>;

/** One of the three separated administrators. */
export const AppointmentRow = z.object({
  grantId: Id,
  administration: Administration,
  person: Named,
  from: CivilDate,
  to: CivilDate.nullable(),
});
export type AppointmentRow = z.infer<typeof AppointmentRow>;
