/** The units and people of the demo are put on record, with their posts, offices and roles. */

import type { RectificationContent } from '@bihuan/domain';
import { type Command, executeAll, type Transaction } from '@bihuan/store';
import { authorised } from '../app/authorised.js';
import type { Caller } from '../app/caller.js';
import { localDate } from '../use-cases/local-date.js';
import type { DemoPerson, PersonKey } from './data/people.js';
import { UNIT_KEYS, UNITS } from './data/units.js';
import { dateOf } from './days.js';
import type { DemoIds } from './demo-ids.js';

type People = ReadonlyMap<PersonKey, DemoPerson>;

/** Units, people, the three administrators, and the rectification: by whoever runs the program. */
export async function registerCity(
  tx: Transaction,
  operator: Caller,
  { ids, people }: { ids: DemoIds; people: People },
): Promise<void> {
  const from = localDate(operator.at);
  const commands: Command[] = [
    ...UNIT_KEYS.map((key): Command => {
      const { name, level, parent, alias, ...rest } = UNITS[key];
      const supervising = 'supervising' in rest;
      const parentId = parent === null ? null : ids.unit(parent);
      return {
        type: 'RegisterUnit',
        unitId: ids.unit(key),
        content: { name, level, parentId, supervising, aliases: [alias] },
      };
    }),
    ...[...people].flatMap(([key, person]) => enrolled(tx, key, person, { ids, from })),
    ...rectificationOf(ids, from),
  ];
  await executeAll(tx, commands, authorised(operator, 'demo', {}));
}

function enrolled(
  tx: Transaction,
  key: PersonKey,
  { name, unit, title, isHead, administration }: DemoPerson,
  { ids, from }: { ids: DemoIds; from: string },
): Command[] {
  const personId = ids.person(key);
  const post = { id: ids.post(key), unitId: ids.unit(unit), title, isHead, from, to: null };
  return [
    { type: 'RegisterPerson', personId, personal: { name, phone: null, email: null } },
    { type: 'GivePost', personId, post },
    ...(administration === null
      ? []
      : [{ type: 'Appoint', personId, grantId: tx.newId(), administration, from } as const]),
  ];
}

function rectificationOf(ids: DemoIds, from: string): Command[] {
  const { rectificationId } = ids;
  const feedbackDate = dateOf(from, 20);
  const content: RectificationContent = {
    header: {
      ...{ kind: '巡视', genre: 'feedback', title: '关于云岭市巡视反馈意见的整改（演示）' },
      ...{ issuer: '中共云岭市委员会', inspectedBody: '云岭市', inspectionTeam: '云岭省委第八巡视组' },
      ...{ authority: '云岭省委', round: null, inspectedFrom: null, inspectedTo: null },
      ...{ feedbackDate, publishedDate: null },
    },
    ...{ organisation: null, nextSteps: null, statedCounts: [], source: null },
    contact: { phone: null, email: null, post: null },
  };
  return [
    { type: 'RegisterRectification', rectificationId, content },
    { type: 'AssignBody', rectificationId, unitId: ids.unit('city'), reason: null },
  ];
}

/** The roles in the rectification: given by the security administrator, as always. */
export async function giveRoles(
  tx: Transaction,
  securityAdmin: Caller,
  { ids, people }: { ids: DemoIds; people: People },
): Promise<void> {
  const from = localDate(securityAdmin.at);
  const { rectificationId } = ids;
  for (const [key, { roles }] of people) {
    const personId = ids.person(key);
    const commands = roles.map((role): Command => {
      const grant = { grantId: tx.newId(), role, postId: ids.post(key), rectificationId, from };
      return { type: 'GiveRole', personId, ...grant };
    });
    if (commands.length > 0) {
      await executeAll(tx, commands, authorised(securityAdmin, 'giveRoles', { personId }));
    }
  }
}
