import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id, pageOf } from '../schemas/common.js';
import { UnitLevel, UnitPage, UnitRow } from '../schemas/organisation.js';

const params = z.object({ unitId: Id });
const version = z.number().int().positive();
const reason = z.string().min(1).max(500);
const changed = z.object({ version });
const name = z.string().min(1).max(200);
const aliases = z.array(name).max(50);
const tag = '单位';

/** A unit as it is registered. */
export const NewUnit = z.object({
  name,
  level: UnitLevel,
  /** Null at the top of the tree. */
  parentId: Id.nullable(),
  supervising: z.boolean().default(false),
  aliases: aliases.default([]),
});

export const unitRoutes = {
  listUnits: route({
    method: 'GET',
    path: '/api/units',
    summary: '单位：一层一层看，或按名称找',
    tag,
    policy: 'readOrganisation',
    query: z.object({
      /** Id of the unit whose children are asked for; `top`: those at the top; absent: anywhere. */
      parent: z.string().min(1).max(64).optional(),
      /** In the name. */
      q: z.string().max(100).optional(),
      /** Closed ones too. */
      closed: z.enum(['true', 'false']).default('false'),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: pageOf(UnitRow),
  }),
  getUnit: route({
    method: 'GET',
    path: '/api/units/:unitId',
    summary: '一个单位，它的下级和在任的人',
    tag,
    policy: 'readOrganisation',
    params,
    response: UnitPage,
  }),
  registerUnit: route({
    method: 'POST',
    path: '/api/units',
    summary: '登记单位',
    tag,
    policy: 'manageOrganisation',
    body: NewUnit,
    response: z.object({ id: Id, version }),
    status: 201,
  }),
  correctUnit: route({
    method: 'PATCH',
    path: '/api/units/:unitId',
    summary: '更正单位信息',
    tag,
    policy: 'manageOrganisation',
    params,
    body: z.object({
      version,
      reason: reason.nullable().default(null),
      changes: z.object({
        name: name.optional(),
        level: UnitLevel.optional(),
        supervising: z.boolean().optional(),
        aliases: aliases.optional(),
      }),
    }),
    response: changed,
  }),
  moveUnit: route({
    method: 'POST',
    path: '/api/units/:unitId/move',
    summary: '调整隶属关系，连同下级',
    tag,
    policy: 'manageOrganisation',
    params,
    body: z.object({ version, parentId: Id.nullable(), reason: reason.nullable().default(null) }),
    response: changed,
  }),
  closeUnit: route({
    method: 'POST',
    path: '/api/units/:unitId/close',
    summary: '撤销单位',
    tag,
    policy: 'manageOrganisation',
    params,
    body: z.object({ version, on: CivilDate, successorId: Id.nullable().default(null), reason }),
    response: changed,
  }),
  assignBody: route({
    method: 'POST',
    path: '/api/rectifications/:rectificationId/body',
    summary: '认定被巡视单位是哪个单位',
    tag,
    policy: 'assignBody',
    params: z.object({ rectificationId: Id }),
    body: z.object({ version, unitId: Id, reason: reason.nullable().default(null) }),
    response: changed,
  }),
} as const;
