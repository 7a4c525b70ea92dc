/** Where a person is in the proofreading of a draft. */
export interface ReviewPlace {
  /** 1-based number of the finding in the draft, or `head` for what stands before the findings. */
  at?: number | 'head' | undefined;
  /** The field in focus, as the draft addresses it: `problem`, `measures/2`. */
  field?: string | undefined;
}

/** 建章立制, 追责问责, 工作记录. */
export type RegisterName = 'institutions' | 'accountability' | 'work';

function withSearch(path: string, search: URLSearchParams | string): string {
  const tail = search.toString();
  return tail ? `${path}?${tail}` : path;
}

/** The page of the plan with the form of a deed on these findings open. */
function planDeed(rectificationId: string, deed: string, findingIds: readonly string[]): string {
  return withSearch(
    `/r/${encodeURIComponent(rectificationId)}/plan`,
    new URLSearchParams([['deed', deed], ...findingIds.map((id) => ['findingIds', id])]),
  );
}

/** Every link of the app is made here. Values are encoded; a search is given as the page reads it. */
export const paths = {
  home: () => '/',
  desk: (search: URLSearchParams | string = '') => withSearch('/desk', search),
  /** 演示数据, offered while nothing is kept here. */
  demo: () => '/demo',
  imports: () => '/import',
  import: (importId: string, place: ReviewPlace = {}) => {
    const search = new URLSearchParams();
    if (place.at !== undefined) search.set('at', String(place.at));
    if (place.field) search.set('field', place.field);
    return withSearch(`/import/${encodeURIComponent(importId)}`, search);
  },
  /** The text of an import, opened at a stretch of it. */
  source: (importId: string, [start, end]: readonly [number, number]) =>
    `/import/${encodeURIComponent(importId)}?range=${start}-${end}`,
  rectifications: () => '/r',
  newRectification: () => '/r/new',
  ledger: (rectificationId: string, search: URLSearchParams | string = '') =>
    withSearch(`/r/${encodeURIComponent(rectificationId)}`, search),
  /** The ledger with the form for a new finding open. */
  register: (rectificationId: string) => `/r/${encodeURIComponent(rectificationId)}?register=1`,
  about: (rectificationId: string) => `/r/${encodeURIComponent(rectificationId)}/about`,
  finding: (findingId: string) => `/f/${encodeURIComponent(findingId)}`,
  /** The finding with the form of a deed open; `given` are fields that are filled in already. */
  findingDeed: (findingId: string, deed: string, given: Record<string, string> = {}) =>
    withSearch(
      `/f/${encodeURIComponent(findingId)}`,
      new URLSearchParams({ deed: `loop:${deed}`, ...given }),
    ),
  plan: (rectificationId: string, search: URLSearchParams | string = '') =>
    withSearch(`/r/${encodeURIComponent(rectificationId)}/plan`, search),
  /** 登记簿: institutions unless another is named. */
  registers: (rectificationId: string, register: RegisterName = 'institutions') =>
    `/r/${encodeURIComponent(rectificationId)}/registers/${register}`,
  /** A round of checks, or a look-back that was drawn, with its results. */
  round: (rectificationId: string, roundId: string) =>
    `/r/${encodeURIComponent(rectificationId)}/rounds/${encodeURIComponent(roundId)}`,
  /** A reminder over these findings. */
  remind: (rectificationId: string, findingIds: readonly string[]) =>
    planDeed(rectificationId, 'issueReminder', findingIds),
  /** A round of checks over these findings. */
  checkRound: (rectificationId: string, findingIds: readonly string[]) =>
    planDeed(rectificationId, 'openCheckRound', findingIds),
  /** An amendment of the plan of these findings. */
  amend: (rectificationId: string, findingIds: readonly string[]) =>
    planDeed(rectificationId, 'amendRectificationPlan', findingIds),
  /** `next` is the page that was asked for, to come back to. */
  signIn: (next = '') => withSearch('/sign-in', next ? new URLSearchParams({ next }) : ''),
  /** What is still missing before the program may be used: a new password, a second factor. */
  completeAccount: () => '/complete-account',
  ownAccount: () => '/account',
  /** What one is told. */
  notifications: (search: URLSearchParams | string = '') => withSearch('/notifications', search),
  notificationSettings: () => '/notifications/settings',
  /** 接收地址: group robots and programs that are told of a rectification. */
  webhooks: (rectificationId: string) => `/r/${encodeURIComponent(rectificationId)}/webhooks`,
  /** What could not be delivered. */
  deliveries: () => '/deliveries',
  settings: () => '/settings',
  accounts: () => '/accounts',
  account: (accountId: string) => `/accounts/${encodeURIComponent(accountId)}`,
  units: () => '/units',
  unit: (unitId: string) => `/units/${encodeURIComponent(unitId)}`,
  people: () => '/people',
  person: (personId: string) => `/people/${encodeURIComponent(personId)}`,
  /** The sheet on which the duties of a post are handed over before it ends. */
  endPost: (personId: string, postId: string) =>
    `/people/${encodeURIComponent(personId)}/posts/${encodeURIComponent(postId)}/end`,
  organisationFile: () => '/organisation/file',
  proposedRoles: () => '/roles/file',
  roles: () => '/roles',
  rolesIn: (rectificationId: string) => `/roles/${encodeURIComponent(rectificationId)}`,
  parties: (rectificationId: string) => `/r/${encodeURIComponent(rectificationId)}/parties`,
  acts: (search: URLSearchParams | string = '') => withSearch('/audit', search),
  accesses: (search: URLSearchParams | string = '') => withSearch('/audit/accesses', search),
  chains: () => '/audit/chains',
  search: (words = '') => withSearch('/search', words ? new URLSearchParams({ q: words }) : ''),
} as const;
