import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { paged } from './paged.js';

/** Keys, widest first, so that a deed can forget all that it may have changed. */
export const organisationKeys = {
  units: ['units'],
  people: ['people'],
  person: (id: string) => ['people', 'one', id],
  roles: ['roles'],
  parties: (rectificationId: string) => ['parties', rectificationId],
} as const;

const CHOICES = 20;

/** Questions about units, people, roles and the names that stand for them. */
export const organisationQueries = {
  /** What lies directly under a unit; `top`: the units without one above. */
  unitsUnder: (parent: string, closed: boolean) =>
    paged([...organisationKeys.units, 'under', parent, closed], (after, signal) =>
      client.call('listUnits', {
        query: { parent, closed: closed ? 'true' : 'false', after, limit: 100 },
        signal,
      }),
    ),
  unitsNamed: (words: string, closed: boolean) =>
    paged([...organisationKeys.units, 'named', words, closed], (after, signal) =>
      client.call('listUnits', { query: { q: words, closed: closed ? 'true' : 'false', after }, signal }),
    ),
  /** The first few that a person may mean while typing. */
  unitChoices: (words: string) =>
    queryOptions({
      queryKey: [...organisationKeys.units, 'choices', words],
      queryFn: ({ signal }) =>
        client.call('listUnits', { query: { ...(words && { q: words }), limit: CHOICES }, signal }),
      placeholderData: keepPreviousData,
    }),
  unit: (unitId: string) =>
    queryOptions({
      queryKey: [...organisationKeys.units, 'one', unitId],
      queryFn: ({ signal }) => client.call('getUnit', { params: { unitId }, signal }),
    }),
  people: (words: string, unit: string) =>
    paged([...organisationKeys.people, 'list', words, unit], (after, signal) =>
      client.call('listPeople', {
        query: { ...(words && { q: words }), ...(unit && { unit }), after },
        signal,
      }),
    ),
  peopleChoices: (words: string) =>
    queryOptions({
      queryKey: [...organisationKeys.people, 'choices', words],
      queryFn: ({ signal }) =>
        client.call('listPeople', { query: { ...(words && { q: words }), limit: CHOICES }, signal }),
      placeholderData: keepPreviousData,
    }),
  person: (personId: string) =>
    queryOptions({
      queryKey: organisationKeys.person(personId),
      queryFn: ({ signal }) => client.call('getPerson', { params: { personId }, signal }),
    }),
  handOver: (personId: string, postId: string, on: string) =>
    queryOptions({
      queryKey: [...organisationKeys.person(personId), 'hand-over', postId, on],
      queryFn: ({ signal }) =>
        client.call('getHandOverSheet', { params: { personId, postId }, query: { on }, signal }),
    }),
  roleRectifications: () =>
    paged([...organisationKeys.roles, 'rectifications'], (after, signal) =>
      client.call('listRoleRectifications', { query: { after }, signal }),
    ),
  rolesIn: (rectificationId: string) =>
    queryOptions({
      queryKey: [...organisationKeys.roles, 'in', rectificationId],
      queryFn: ({ signal }) => client.call('listRoles', { params: { rectificationId }, signal }),
    }),
  appointments: () =>
    queryOptions({
      queryKey: [...organisationKeys.roles, 'appointments'],
      queryFn: ({ signal }) => client.call('listAppointments', { signal }),
    }),
  parties: (rectificationId: string) =>
    paged(organisationKeys.parties(rectificationId), (after, signal) =>
      client.call('listUnmatchedParties', { params: { rectificationId }, query: { after }, signal }),
    ),
} as const;
