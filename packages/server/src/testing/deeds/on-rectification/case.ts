/** How a deed on a rectification is tested over HTTP: each case has a rectification of its own. */

import type { CallArguments, RectificationDeedName } from '@bihuan/contract';
import type { FindingContent, RefusalCode } from '@bihuan/domain';
import type { CityPerson, LoopCity } from '../../loop-city.js';

/** The rectification that a case is about, with what was made in it. */
export interface Stand {
  city: LoopCity;
  rectificationId: string;
  version: number;
  /** Its leaves, in the order in which they were registered. */
  leaves: string[];
  /** Ids of what deeds have made (round, consultation, opinion, batch), by the deed. */
  made: Partial<Record<RectificationDeedName, string>>;
}

export type Step = (stand: Stand) => Promise<void>;

/** What the route takes besides the version. */
export type Words<N extends RectificationDeedName> = Omit<CallArguments<N>['body'], 'version'>;

export interface Asking<N extends RectificationDeedName> {
  given: readonly Step[];
  by: CityPerson;
  words: Words<N> | ((stand: Stand) => Words<N>);
}

/** A refusal is told as what differs from the asking that is accepted. */
type Different<N extends RectificationDeedName> = Partial<Asking<N>>;

export interface DeedCases<N extends RectificationDeedName> {
  accepted: Asking<N>;
  /** Each code with the case that brings it about. */
  refused: Partial<Record<RefusalCode, Different<N>>>;
  /** Told besides, when it is done all the same. */
  warned?: Partial<Record<RefusalCode, Different<N>>>;
  /** The contract turns the request away before the domain would say this code. */
  byContract?: Partial<Record<RefusalCode, Different<N>>>;
  /** Codes about a member that no request has: the server makes it. */
  madeByServer?: Partial<Record<RefusalCode, string>>;
}

type Done = { version: number; id: string | null; warnings: string[] };

/** A rectification with everything done that is given. */
export async function standOf<N extends RectificationDeedName>(
  city: LoopCity,
  { given }: Pick<Asking<N>, 'given'>,
): Promise<Stand> {
  const rectificationId = await city.rectify();
  const stand: Stand = { city, rectificationId, version: 0, leaves: [], made: {} };
  stand.version = await versionOf(stand);
  for (const step of given) await step(stand);
  return stand;
}

/** The version of the rectification now. */
export async function versionOf({ city, rectificationId }: Stand): Promise<number> {
  return (await city.as('office').call('getRectification', { params: { rectificationId } })).version;
}

/** The words for this rectification. */
export function wordsOf<N extends RectificationDeedName>(
  { words }: Pick<Asking<N>, 'words'>,
  stand: Stand,
): Words<N> {
  return typeof words === 'function' ? words(stand) : words;
}

/** Asks for the deed by this client. @throws ApiError */
export async function asks<N extends RectificationDeedName>(
  deed: N,
  client: ReturnType<LoopCity['as']>,
  { rectificationId, version }: Pick<Stand, 'rectificationId' | 'version'>,
  words: Words<N>,
): Promise<Done> {
  const body = { version, ...words };
  // Each route takes its own body, which TypeScript cannot follow through a name.
  const input = { params: { rectificationId }, body } as unknown as CallArguments<N>;
  return (await client.call(deed, input)) as Done;
}

/** Does the deed; the stand goes on to the version that the answer names. @throws ApiError */
export async function does<N extends RectificationDeedName>(
  deed: N,
  stand: Stand,
  { by, words }: Pick<Asking<N>, 'by' | 'words'>,
): Promise<Done> {
  const answer = await asks(deed, stand.city.as(by), stand, wordsOf({ words }, stand));
  stand.version = answer.version;
  if (answer.id !== null) stand.made[deed] = answer.id;
  return answer;
}

/** A step that is a deed of its own. */
export function step<N extends RectificationDeedName>(
  deed: N,
  by: CityPerson,
  words: Asking<N>['words'],
): Step {
  return async (stand) => {
    await does(deed, stand, { by, words });
  };
}

/** A step that registers a leaf; `changes`: in what it differs from one that has everything. */
export function leaf(changes: Partial<FindingContent> = {}): Step {
  return async (stand) => {
    stand.leaves.push(await stand.city.register(changes, stand.rectificationId));
  };
}
