import type { PersonPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { organisationKeys } from '../../data/organisation-queries.js';

/** What the forms about one person have in common: what goes stale, and reading it anew. */
export function usePersonForm(person: PersonPage, close: () => void) {
  const queries = useQueryClient();
  const key = organisationKeys.person(person.id);
  return {
    params: { personId: person.id },
    form: { open: true, close, refresh: () => void queries.invalidateQueries({ queryKey: key }) },
  };
}

/** The keys that a change to a person makes stale. */
export const stalePerson = [organisationKeys.people, organisationKeys.units, organisationKeys.roles];
