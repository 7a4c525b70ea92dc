import { z } from 'zod';
import { route } from '../route.js';
import { OrganisationPreview, RolesPreview } from '../schemas/organisation-file.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为预览时给出的文件指纹');
const tag = '单位';

export const organisationFileRoutes = {
  exportOrganisation: route({
    method: 'GET',
    path: '/api/organisation.xlsx',
    summary: '单位、人员、任职、角色写成 Excel',
    tag,
    policy: 'manageOrganisation',
    file: [XLSX],
  }),
  previewOrganisation: route({
    method: 'POST',
    path: '/api/organisation/import/preview',
    summary: '读一份单位和人员的 Excel，只看会改什么、哪里不对',
    tag,
    policy: 'manageOrganisation',
    upload: true,
    response: OrganisationPreview,
  }),
  importOrganisation: route({
    method: 'POST',
    path: '/api/organisation/import',
    summary: '照预览过的 Excel 登记单位、人员、任职；角色另由安全管理员授予',
    tag,
    policy: 'manageOrganisation',
    upload: true,
    query: z.object({
      sha256,
      /** `all`: nothing is written unless every row is right; `sound`: the right rows are taken. */
      take: z.enum(['all', 'sound']).default('all'),
    }),
    /** What was written. */
    response: OrganisationPreview,
  }),
  previewRoles: route({
    method: 'POST',
    path: '/api/organisation/roles/preview',
    summary: '看 Excel 里提议的角色',
    tag,
    policy: 'giveRoles',
    upload: true,
    response: RolesPreview,
  }),
  giveProposedRoles: route({
    method: 'POST',
    path: '/api/organisation/roles',
    summary: '授予 Excel 里提议的角色',
    tag,
    policy: 'giveRoles',
    upload: true,
    query: z.object({ sha256 }),
    /** What was given; those that were held already are not given twice. */
    response: RolesPreview,
  }),
} as const;
