import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import {
  appoint,
  appointVacant,
  dismiss,
  endRole,
  giveRole,
} from '../../use-cases/organisation/change-rights.js';
import {
  readAppointments,
  readRoleRectifications,
  readRoles,
} from '../../use-cases/organisation/read-roles.js';

type Routes =
  | 'listRoles'
  | 'listRoleRectifications'
  | 'giveRole'
  | 'endRole'
  | 'listAppointments'
  | 'appoint'
  | 'appointVacant'
  | 'dismiss';

/** Routes of the roles (角色) and of the three administrators (三员). */
export function roleHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    listRoles: async ({ caller, params }) => ({
      rows: await readRoles({ store, caller }, params.rectificationId),
    }),
    listRoleRectifications: ({ caller, query }) => readRoleRectifications({ store, caller }, query),
    giveRole: ({ caller, params, body: { version, ...grant } }) =>
      giveRole({ store, caller }, { ...params, version, grant }),
    endRole: ({ caller, params, body }) => endRole({ store, caller }, { ...params, ...body }),
    listAppointments: async ({ caller }) => ({ rows: await readAppointments({ store, caller }) }),
    appoint: ({ caller, params, body }) => appoint({ store, caller }, { ...params, ...body }),
    appointVacant: ({ caller, params, body }) => appointVacant({ store, caller }, { ...params, ...body }),
    dismiss: ({ caller, params, body }) => dismiss({ store, caller }, { ...params, ...body }),
  };
}
