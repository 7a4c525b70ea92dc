import type { PersonPage } from '@bihuan/contract';
import { ledgerScope, mayDo, rolePeriod } from '@bihuan/domain';
import {
  accountOfPerson,
  findPerson,
  type PersonRecord,
  type ReadTransaction,
  rectificationsInScope,
  unitNames,
  WHOLE_LEDGER,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';
import { rectificationName } from '../rectifications/rectification-name.js';
import { contactsInSight } from './contacts-in-sight.js';
import { may } from './may.js';
import { type OrganisationDeed, recordOf } from './organisation-deed.js';
import { postRow } from './present-post.js';
import { personRow } from './read-people.js';

/** All that is on record of a person, as far as the caller may know it. @throws Refused `unknownPerson` */
export async function readPerson({ store, caller }: OrganisationDeed, personId: string): Promise<PersonPage> {
  return store.read(async (tx) => {
    const person = await findPerson(tx, personId);
    const names = await unitNames(
      tx,
      person.posts.map(({ unitId }) => unitId),
    );
    const seen = (await contactsInSight(tx, caller))(person);
    const { registeredAt, updatedAt, appointments } = person;
    return {
      ...personRow(person, { today: localDate(caller.at), names, seen }),
      posts: person.posts
        .map((post) => postRow(post, names.get(post.unitId)))
        .sort((a, b) => b.from.localeCompare(a.from)),
      roles: await rolesInSight(tx, caller, person, names),
      appointments: appointments.map(({ id: grantId, administration, from, to }) => ({
        ...{ grantId, administration, from, to },
      })),
      accountId: await accountInSight(tx, caller, personId),
      registeredAt,
      updatedAt,
      can: await rightsOver(tx, caller, personId),
    };
  });
}

/**
 * Roles say what somebody works on. They are shown to the person, to whoever sees that rectification, and to the
 * security administrator, who gives them; those for a whole body to everybody.
 */
async function rolesInSight(
  tx: ReadTransaction,
  { profile }: Caller,
  person: PersonRecord,
  names: ReadonlyMap<string, string>,
): Promise<PersonPage['roles']> {
  const givesRoles = profile.kind === 'person' && profile.administration === 'securityAdmin';
  const isSelf = profile.kind === 'person' && profile.personId === person.id;
  const scope = givesRoles || isSelf ? WHOLE_LEDGER : ledgerScope(profile);
  const ids = person.roles.flatMap(({ rectificationId }) => rectificationId ?? []);
  const known = await rectificationsInScope(tx, scope, ids);
  return person.roles.flatMap((grant) => {
    const post = person.posts.find(({ id }) => id === grant.postId);
    const rectification = grant.rectificationId === null ? null : known.get(grant.rectificationId);
    if (!post || rectification === undefined) return [];
    const { id: grantId, role, postId } = grant;
    return {
      ...{ grantId, role, postId, title: post.title },
      unit: { id: post.unitId, name: names.get(post.unitId) ?? null },
      rectification: rectification && { id: rectification.id, name: rectificationName(rectification) },
      ...rolePeriod(grant, person),
    };
  });
}

async function accountInSight(
  tx: ReadTransaction,
  { profile }: Caller,
  personId: string,
): Promise<string | null> {
  if (mayDo(profile, 'readAccounts', {})) return null;
  return (await accountOfPerson(tx, personId))?.id ?? null;
}

async function rightsOver(tx: ReadTransaction, caller: Caller, personId: string) {
  const object = await recordOf(tx, caller, personId);
  return {
    manage: may(caller, 'manageOrganisation', object),
    giveRoles: may(caller, 'giveRoles', object),
    appoint: may(caller, 'appoint', object),
    appointVacant: may(caller, 'appointVacant', object),
    erasePersonalData: may(caller, 'erasePersonalData', object),
  };
}
