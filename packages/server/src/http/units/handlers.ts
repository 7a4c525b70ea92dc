import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { assignBody } from '../../use-cases/organisation/assign-body.js';
import { closeUnit, correctUnit, moveUnit, registerUnit } from '../../use-cases/organisation/change-units.js';
import { readUnit, readUnits } from '../../use-cases/organisation/read-units.js';

type Routes =
  | 'listUnits'
  | 'getUnit'
  | 'registerUnit'
  | 'correctUnit'
  | 'moveUnit'
  | 'closeUnit'
  | 'assignBody';

/** Routes of the units (单位). */
export function unitHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    listUnits: ({ caller, query: { parent, q, closed, after, limit } }) => {
      const parentId = parent === 'top' ? null : parent;
      const text = q?.trim() || undefined;
      const asked = defined({ parentId, text, after });
      return readUnits({ store, caller }, { ...asked, closed: closed === 'true', limit });
    },
    getUnit: ({ caller, params }) => readUnit({ store, caller }, params.unitId),
    registerUnit: ({ caller, body }) => registerUnit({ store, caller }, body),
    correctUnit: ({ caller, params, body }) =>
      correctUnit({ store, caller }, { ...params, ...body, changes: defined(body.changes) }),
    moveUnit: ({ caller, params, body }) => moveUnit({ store, caller }, { ...params, ...body }),
    closeUnit: ({ caller, params, body }) => closeUnit({ store, caller }, { ...params, ...body }),
    assignBody: ({ caller, params, body }) => assignBody({ store, caller }, { ...params, ...body }),
  };
}
