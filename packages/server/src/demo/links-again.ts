/** The links of a demo once more: whoever began it may have closed the window that showed them. */

import { refuse } from '@bihuan/domain';
import { appendAccess, isDemo, listAccounts, type Store } from '@bihuan/store';
import { authorised } from '../app/authorised.js';
import type { Caller } from '../app/caller.js';
import { demoPeople } from './data/people.js';
import { type DemoLink, demoLink, linkMade } from './sign-in-links.js';

/** Far more than the demo makes. */
const ACCOUNTS = 1_000;

/**
 * New links for those whom nobody has come in as yet; the earlier ones are void. Whoever has chosen a password keeps
 * it: a link would be a way around it.
 * @throws Refused `noDemoHere`, `notYourRole`
 */
export async function demoLinksAgain(store: Store, operator: Caller): Promise<DemoLink[]> {
  const by = authorised(operator, 'demo', {});
  const cast = new Map([...demoPeople().values()].map((person) => [person.loginName, person]));
  return store.transaction(async (tx) => {
    if (!(await isDemo(tx))) refuse('noDemoHere', {});
    const { rows } = await listAccounts(tx, { limit: ACCOUNTS });
    const links: DemoLink[] = [];
    for (const { id, loginName } of rows.filter(
      ({ hasPassword, status }) => !hasPassword && status === 'active',
    )) {
      const person = cast.get(loginName);
      if (!person) continue;
      await appendAccess(tx, [linkMade(by, id)]);
      links.push(await demoLink(tx, { ...person, loginName }, { accountId: id, at: by.at }));
    }
    return links;
  });
}
