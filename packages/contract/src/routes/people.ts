import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id, pageOf } from '../schemas/common.js';
import { DutyKey, HandOverSheet } from '../schemas/hand-over.js';
import { PersonPage, PersonRow } from '../schemas/organisation.js';

const params = z.object({ personId: Id });
const postParams = params.extend({ postId: Id });
const version = z.number().int().positive();
const reason = z.string().min(1).max(500);
const changed = z.object({ version });
const name = z.string().min(1).max(100);
const contact = z.string().max(200).nullable();
const title = z.string().min(1).max(200);
const tag = '人员';

/** A post as it is given; `to` is the first day on which it is held no more. */
export const NewPost = z.object({
  unitId: Id,
  title,
  isHead: z.boolean().default(false),
  from: CivilDate,
  to: CivilDate.nullable().default(null),
});

/** A day on which the post would end; absent: today. */
const day = z.object({ on: CivilDate.optional() });

export const peopleRoutes = {
  listPeople: route({
    method: 'GET',
    path: '/api/people',
    summary: '人员名册：按姓名，或按单位',
    tag,
    policy: 'readOrganisation',
    query: z.object({
      /** In the name. */
      q: z.string().max(100).optional(),
      /** Those who hold a post in this unit today, or in one under it. */
      unit: Id.optional(),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: pageOf(PersonRow),
  }),
  getPerson: route({
    method: 'GET',
    path: '/api/people/:personId',
    summary: '一个人：任职、角色、管理员身份',
    tag,
    policy: 'readOrganisation',
    params,
    response: PersonPage,
  }),
  registerPerson: route({
    method: 'POST',
    path: '/api/people',
    summary: '登记人员，连同任职',
    tag,
    policy: 'manageOrganisation',
    body: z.object({
      name,
      phone: contact.default(null),
      email: contact.default(null),
      posts: z.array(NewPost).max(20).default([]),
    }),
    response: z.object({ id: Id, version, postIds: z.array(Id) }),
    status: 201,
  }),
  correctPerson: route({
    method: 'PATCH',
    path: '/api/people/:personId',
    summary: '更正姓名、电话、邮箱',
    tag,
    policy: 'manageOrganisation',
    params,
    body: z.object({
      version,
      reason: reason.nullable().default(null),
      changes: z.object({ name: name.optional(), phone: contact.optional(), email: contact.optional() }),
    }),
    response: changed,
  }),
  removePerson: route({
    method: 'DELETE',
    path: '/api/people/:personId',
    summary: '移除误登的人（有过角色的不能移除）',
    tag,
    policy: 'manageOrganisation',
    params,
    body: z.object({ version, reason }),
    response: changed,
  }),
  erasePersonalData: route({
    method: 'POST',
    path: '/api/people/:personId/erase',
    summary: '删除姓名、电话、邮箱，不能恢复',
    tag,
    policy: 'erasePersonalData',
    params,
    body: z.object({ version, reason }),
    response: changed,
  }),
  givePost: route({
    method: 'POST',
    path: '/api/people/:personId/posts',
    summary: '登记任职',
    tag,
    policy: 'manageOrganisation',
    params,
    body: NewPost.extend({ version }),
    response: z.object({ id: Id, version }),
    status: 201,
  }),
  correctPost: route({
    method: 'PATCH',
    path: '/api/people/:personId/posts/:postId',
    summary: '更正职务、任职日期',
    tag,
    policy: 'manageOrganisation',
    params: postParams,
    body: z.object({
      version,
      reason: reason.nullable().default(null),
      changes: z.object({
        title: title.optional(),
        isHead: z.boolean().optional(),
        from: CivilDate.optional(),
      }),
    }),
    response: changed,
  }),
  getHandOverSheet: route({
    method: 'GET',
    path: '/api/people/:personId/posts/:postId/hand-over',
    summary: '责任交接单：离任前名下的责任和建议的接手人',
    tag,
    policy: 'manageOrganisation',
    params: postParams,
    query: day,
    response: HandOverSheet,
  }),
  exportHandOverSheet: route({
    method: 'GET',
    path: '/api/people/:personId/posts/:postId/hand-over.:format',
    summary: '责任交接单写成 Word 或 Excel',
    tag,
    policy: 'manageOrganisation',
    params: postParams.extend({ format: z.enum(['docx', 'xlsx']) }),
    query: day,
    file: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  }),
  endPost: route({
    method: 'POST',
    path: '/api/people/:personId/posts/:postId/end',
    summary: '登记离任；名下的责任逐项交给接手人',
    tag,
    policy: 'manageOrganisation',
    params: postParams,
    body: z.object({
      version,
      /** First day on which the post is held no more. */
      to: CivilDate,
      reason: reason.nullable().default(null),
      /** Who takes over each duty; a duty that is not named here stops the deed. */
      handOver: z
        .array(DutyKey.extend({ successorPostId: Id }))
        .max(2_000)
        .default([]),
    }),
    response: changed,
  }),
} as const;
