import {
  DEED_NAMES,
  type DeedName,
  RECTIFICATION_DEED_NAMES,
  type RectificationDeedName,
} from '@bihuan/contract';
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { type DeedBody, doDeed } from '../../use-cases/deeds/do-deed.js';
import { doRectificationDeed } from '../../use-cases/deeds/do-rectification-deed.js';
import type { RectificationDeedBody } from '../../use-cases/deeds/rectification-commands.js';
import { tellingChanges } from '../outdated/tell-changes.js';

/** What every one of these routes hands over. */
interface Call<Params, Body> {
  caller: Caller;
  params: Params;
  body: Body;
}
type OnFinding = Call<{ findingId: string }, DeedBody<DeedName>>;
type OnRectification = Call<{ rectificationId: string }, RectificationDeedBody<RectificationDeedName>>;

/** Routes of the deeds on a finding: one handler serves them all, as one table describes them. */
export function deedHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<DeedName> {
  const handlers = DEED_NAMES.map((name) => [
    name,
    ({ caller, params, body }: OnFinding) => doDeed({ store, caller }, name, { ...params, body }),
  ]);
  return tellingChanges(store, Object.fromEntries(handlers) as HandlersOf<DeedName>);
}

/** The same for the deeds on a rectification. */
export function rectificationDeedHandlers(
  { store }: Pick<ServerDeps, 'store'>,
  secretKey: Uint8Array,
): HandlersOf<RectificationDeedName> {
  const handlers = RECTIFICATION_DEED_NAMES.map((name) => [
    name,
    ({ caller, params, body }: OnRectification) =>
      doRectificationDeed({ store, caller, secretKey }, name, { ...params, body }),
  ]);
  return tellingChanges(store, Object.fromEntries(handlers) as HandlersOf<RectificationDeedName>);
}
