import { routes } from '@bihuan/contract';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { confirmParty } from '../../use-cases/organisation/confirm-party.js';
import { readUnmatchedParties, suggestForNames } from '../../use-cases/organisation/suggest-parties.js';

type Routes = 'suggestParties' | 'listUnmatchedParties' | 'confirmParty';

/** Routes by which names in documents are matched to units and posts. */
export function partyHandlers({ store }: ServerDeps): HandlersOf<Routes> {
  return {
    suggestParties: async ({ caller, body: { names, on } }) => ({
      rows: await suggestForNames({ store, caller }, names, on),
    }),
    listUnmatchedParties: ({ caller, params, query }) => {
      const { policy } = routes.listUnmatchedParties;
      return readUnmatchedParties({ store, caller, policy }, { ...params, ...query });
    },
    confirmParty: ({ caller, params, body }) => {
      const { policy } = routes.confirmParty;
      return confirmParty({ store, caller, policy }, { ...params, ...body });
    },
  };
}
