import { roleLabels } from '@bihuan/domain';
import { useQuery } from '@tanstack/react-query';
import { organisationQueries } from '../../data/organisation-queries.js';
import { EndGrantPanel } from '../people/end-grant-panel.js';
import type { Holder } from './roles-in-page.js';

/** 收回角色: the version of the person's record is read first, so that nobody else's change is overlooked. */
export function EndHolderPanel({ holder, close }: { holder: Holder; close: () => void }) {
  const { data } = useQuery(organisationQueries.person(holder.person.id));
  if (!data) return null;
  return (
    <EndGrantPanel
      title={`收回${holder.person.name ?? ''}的“${roleLabels[holder.role]}”`}
      deed="收回角色"
      call="endRole"
      target={{ personId: holder.person.id, version: data.version, grantId: holder.grantId }}
      close={close}
    />
  );
}
