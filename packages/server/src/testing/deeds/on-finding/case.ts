/** How a deed on a finding is tested over HTTP: what was done before, who asks for it, with which words. */

import type { CallArguments, DeedName } from '@bihuan/contract';
import type { FindingContent, RefusalCode } from '@bihuan/domain';
import type { CityPerson, LoopCity } from '../../loop-city.js';

/** The finding that a case is about, as far as it has come. */
export interface Stand {
  city: LoopCity;
  findingId: string;
  version: number;
}

/** Something done before the deed that is tested. */
export type Step = (stand: Stand) => Promise<void>;

/** What the route takes besides the version. */
export type Words<N extends DeedName> = Omit<CallArguments<N>['body'], 'version'>;

/** Given, when: what was done before, who now asks for it, and with which words. */
export interface Asking<N extends DeedName> {
  /** In what the leaf differs from one that has everything. */
  leaf?: Partial<FindingContent> | ((city: LoopCity) => Partial<FindingContent>);
  given: readonly Step[];
  by: CityPerson;
  words: Words<N> | ((stand: Stand) => Promise<Words<N>>);
}

/** A refusal is told as what differs from the asking that is accepted. */
type Different<N extends DeedName> = Partial<Asking<N>>;

export interface DeedCases<N extends DeedName> {
  accepted: Asking<N>;
  /** Each code with the case that brings it about. */
  refused: Partial<Record<RefusalCode | 'unknownUpload', Different<N>>>;
  /** Told besides, when it is done all the same. */
  warned?: Partial<Record<RefusalCode, Different<N>>>;
  /** The contract turns the request away before the domain would say this code: words that may not be empty. */
  byContract?: Partial<Record<RefusalCode, Different<N>>>;
  /** Codes that no request can bring about, with the reason. */
  neverFromOutside?: Partial<Record<RefusalCode, string>>;
}

/** A leaf of the city, as the asking wants it, with everything done that is given. */
export async function standOf<N extends DeedName>(
  city: LoopCity,
  { leaf = {}, given }: Pick<Asking<N>, 'leaf' | 'given'>,
  rectificationId?: string,
): Promise<Stand> {
  const changes = typeof leaf === 'function' ? leaf(city) : leaf;
  const stand = { city, findingId: await city.register(changes, rectificationId), version: 1 };
  for (const step of given) await step(stand);
  return stand;
}

/** Does the deed; the stand goes on to the version that the answer names. @throws ApiError */
export async function does<N extends DeedName>(
  deed: N,
  stand: Stand,
  { by, words }: Pick<Asking<N>, 'by' | 'words'>,
): Promise<{ version: number; warnings: string[] }> {
  const answer = await asks(deed, stand.city.as(by), stand, await wordsOf({ words }, stand));
  stand.version = answer.version;
  return answer;
}

/** The words for this finding. */
export async function wordsOf<N extends DeedName>(
  { words }: Pick<Asking<N>, 'words'>,
  stand: Stand,
): Promise<Words<N>> {
  return typeof words === 'function' ? words(stand) : words;
}

/** Asks for the deed by this client. @throws ApiError */
export async function asks<N extends DeedName>(
  deed: N,
  client: ReturnType<LoopCity['as']>,
  { findingId, version }: Pick<Stand, 'findingId' | 'version'>,
  words: Words<N>,
): Promise<{ version: number; warnings: string[] }> {
  const body = { version, ...words };
  // Each route takes its own body, which TypeScript cannot follow through a name.
  const input = { params: { findingId }, body } as unknown as CallArguments<N>;
  return (await client.call(deed, input)) as { version: number; warnings: string[] };
}

/** A step that is a deed of its own. */
export function step<N extends DeedName>(deed: N, by: CityPerson, words: Asking<N>['words']): Step {
  return async (stand) => {
    await does(deed, stand, { by, words });
  };
}
