import type { Session } from '@bihuan/contract';
import type { PolicyName } from '@bihuan/domain';
import { paths } from '../paths.js';

/** A page that the frame leads to, for whoever may ever do what it is for. */
interface Place {
  path: string;
  label: string;
  policies: readonly PolicyName[];
}

const administration: readonly Place[] = [
  { path: paths.units(), label: '单位', policies: ['manageOrganisation', 'giveRoles'] },
  { path: paths.people(), label: '人员', policies: ['manageOrganisation', 'giveRoles'] },
  { path: paths.accounts(), label: '账号', policies: ['readAccounts'] },
  { path: paths.roles(), label: '角色', policies: ['giveRoles'] },
  { path: paths.deliveries(), label: '通知发送', policies: ['watchDeliveries'] },
  { path: paths.acts(), label: '审计', policies: ['readAudit'] },
];

function reachable({ may }: Session, places: readonly Place[]): readonly Place[] {
  return places.filter(({ policies }) => policies.some((policy) => may.includes(policy)));
}

/** In the top bar: for administrators all that is theirs. Whoever works in the ledger finds it in the menu. */
export function barPlaces(session: Session): readonly Place[] {
  return session.may.includes('readLedger') ? [] : reachable(session, administration);
}

/** In the menu at the name: what the top bar has no room for. */
export function menuPlaces(session: Session): readonly Place[] {
  return session.may.includes('readLedger') ? reachable(session, administration) : [];
}

/** Whether there can ever be news for whoever sits here: administrators see no finding, and nobody is nobody. */
export function getsNotifications(session: Session): boolean {
  return session.mode === 'accounts' && seesLedger(session) && session.may.includes('ownNotifications');
}

/** Whether the rows of the ledger may be asked for at all. */
export function seesLedger(session: Session | undefined): boolean {
  return session?.may.includes('readLedger') ?? false;
}
