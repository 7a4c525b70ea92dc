import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import {
  correctPerson,
  correctPost,
  givePost,
  registerPerson,
  removePerson,
} from '../../use-cases/organisation/change-people.js';
import { endPost } from '../../use-cases/organisation/end-post.js';
import { erasePersonalData } from '../../use-cases/organisation/erase-personal-data.js';
import { exportHandOverSheet } from '../../use-cases/organisation/export-hand-over-sheet.js';
import { readHandOverSheet } from '../../use-cases/organisation/hand-over-sheet.js';
import { readPeople } from '../../use-cases/organisation/read-people.js';
import { readPerson } from '../../use-cases/organisation/read-person.js';

type Routes =
  | 'listPeople'
  | 'getPerson'
  | 'registerPerson'
  | 'correctPerson'
  | 'removePerson'
  | 'erasePersonalData'
  | 'givePost'
  | 'correctPost'
  | 'endPost'
  | 'getHandOverSheet'
  | 'exportHandOverSheet';

/** Routes of the people (人员) and their posts. */
export function peopleHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    listPeople: ({ caller, query: { q, unit: unitId, after, limit } }) => {
      const text = q?.trim() || undefined;
      return readPeople({ store, caller }, { ...defined({ text, unitId, after }), limit });
    },
    getPerson: ({ caller, params }) => readPerson({ store, caller }, params.personId),
    registerPerson: ({ caller, body: { posts, ...personal } }) =>
      registerPerson({ store, caller }, { personal, posts }),
    correctPerson: ({ caller, params, body }) =>
      correctPerson({ store, caller }, { ...params, ...body, changes: defined(body.changes) }),
    removePerson: ({ caller, params, body }) => removePerson({ store, caller }, { ...params, ...body }),
    erasePersonalData: ({ caller, params, body }) =>
      erasePersonalData({ store, caller }, { ...params, ...body }),
    givePost: ({ caller, params, body: { version, ...post } }) =>
      givePost({ store, caller }, { ...params, version, post }),
    correctPost: ({ caller, params, body }) =>
      correctPost({ store, caller }, { ...params, ...body, changes: defined(body.changes) }),
    endPost: ({ caller, params, body }) => endPost({ store, caller }, { ...params, ...body }),
    getHandOverSheet: ({ caller, params, query }) =>
      readHandOverSheet({ store, caller }, { ...params, ...query }),
    exportHandOverSheet: ({ caller, params: { format, ...post }, query }) =>
      exportHandOverSheet({ store, caller }, { ...post, ...query }, format),
  };
}
