import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id, pageOf } from '../schemas/common.js';
import { Administration, AppointmentRow, LedgerRole, Named, RoleHolderRow } from '../schemas/organisation.js';

const params = z.object({ personId: Id });
const grantParams = params.extend({ grantId: Id });
const version = z.number().int().positive();
const reason = z.string().min(1).max(500).nullable().default(null);
const changed = z.object({ version });
const given = z.object({ grantId: Id, version });
const tag = '角色';

/** First day on which it is held no more. */
const ending = z.object({ version, to: CivilDate, reason });
const appointment = z.object({ version, administration: Administration, from: CivilDate });

export const roleRoutes = {
  listRoles: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/roles',
    summary: '一项整改工作里谁是什么角色',
    tag,
    policy: 'readOrganisation',
    params: z.object({ rectificationId: Id }),
    response: z.object({ rows: z.array(RoleHolderRow) }),
  }),
  listRoleRectifications: route({
    method: 'GET',
    path: '/api/roles/rectifications',
    summary: '可以授予角色的整改工作，只有名称',
    tag,
    policy: 'giveRoles',
    query: z.object({
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: pageOf(Named),
  }),
  giveRole: route({
    method: 'POST',
    path: '/api/people/:personId/roles',
    summary: '授予角色',
    tag,
    policy: 'giveRoles',
    params,
    body: z.object({
      version,
      role: LedgerRole,
      postId: Id,
      /** Null: for the whole body of the post's unit (office and superior reader only). */
      rectificationId: Id.nullable(),
      from: CivilDate,
    }),
    response: given,
    status: 201,
  }),
  endRole: route({
    method: 'POST',
    path: '/api/people/:personId/roles/:grantId/end',
    summary: '收回角色',
    tag,
    policy: 'giveRoles',
    params: grantParams,
    body: ending,
    response: changed,
  }),
  listAppointments: route({
    method: 'GET',
    path: '/api/appointments',
    summary: '现任和已任命的三员',
    tag,
    policy: 'readOrganisation',
    response: z.object({ rows: z.array(AppointmentRow) }),
  }),
  appoint: route({
    method: 'POST',
    path: '/api/people/:personId/appointments',
    summary: '任命管理员',
    tag,
    policy: 'appoint',
    params,
    body: appointment,
    response: given,
    status: 201,
  }),
  appointVacant: route({
    method: 'POST',
    path: '/api/people/:personId/appointments/vacant',
    summary: '任命首位管理员（空缺时）',
    tag,
    policy: 'appointVacant',
    params,
    body: appointment,
    response: given,
    status: 201,
  }),
  dismiss: route({
    method: 'POST',
    path: '/api/people/:personId/appointments/:grantId/end',
    summary: '免去管理员',
    tag,
    policy: 'appoint',
    params: grantParams,
    body: ending,
    response: changed,
  }),
} as const;
