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

/** Pages about one rectification. */
const ofRectification = (id: string): readonly Place[] => [
  { path: paths.about(id), label: '本项整改工作的基本情况', policies: ['readLedger'] },
  { path: paths.plan(id), label: '方案、督查和回头看', policies: ['readWork'] },
  { path: paths.registers(id), label: '制度、问责和工作登记簿', policies: ['readLedger'] },
  { path: paths.rolesIn(id), label: '谁是什么角色', policies: ['readLedger'] },
  { path: paths.parties(id), label: '把名称对到单位和职务', policies: ['changeLedger'] },
  { path: paths.webhooks(id), label: '通知发到群机器人', policies: ['manageWebhooks'] },
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

/** In the menu at the name of a rectification. Without accounts nobody has a role. */
export function workPlaces(session: Session, rectificationId: string): readonly Place[] {
  const roles = paths.rolesIn(rectificationId);
  return reachable(session, ofRectification(rectificationId)).filter(
    ({ path }) => session.mode === 'accounts' || path !== roles,
  );
}

/** Whether there can ever be news for whoever sits here: administrators see no finding, and nobody is nobody. */
export function getsNotifications(session: Session): boolean {
  return session.mode === 'accounts' && seesLedger(session) && session.may.includes('ownNotifications');
}

/** Whether the rows of the ledger may be asked for at all. */
export function seesLedger(session: Session | undefined): boolean {
  return session?.may.includes('readLedger') ?? false;
}
