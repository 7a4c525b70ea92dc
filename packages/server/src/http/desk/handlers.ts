import type { FindingRow, DeskRow as WireRow } from '@bihuan/contract';
import { ledgerScope, lightOf, nationalCalendar, type Thresholds, thresholdsOn } from '@bihuan/domain';
import { countDesk, type DeskRow, listDesk, rectificationNames } from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import { withMembers, writtenPage } from '../../app/written-answer.js';
import type { ServerDeps } from '../../deps.js';
import { defined } from '../../use-cases/defined.js';
import { localDate } from '../../use-cases/local-date.js';
import { rectificationName } from '../../use-cases/rectifications/rectification-name.js';
import { findingRow } from '../findings/present-row.js';

/** Routes of the desk (工作台): what waits for whoever asks. */
export function deskHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<'getDesk' | 'countDesk'> {
  return {
    getDesk: ({ caller, query: { kind, after, limit } }) =>
      store.read(async (tx) => {
        const { profile } = caller;
        const kinds = kind === undefined ? undefined : [kind].flat();
        const scope = ledgerScope(profile);
        const page = await listDesk(tx, { profile, scope, limit, ...defined({ kinds, after }) });
        const names = await rectificationNames(
          tx,
          page.rows.map(({ rectificationId }) => rectificationId),
        );
        const limits = thresholdsOn(localDate(caller.at), nationalCalendar);
        const nameOf = (id: string) => {
          const named = names.get(id);
          return named ? rectificationName(named) : '';
        };
        const rows = page.rows.map((row) => deskRow(row, limits, nameOf));
        return writtenPage(rows, { next: page.next });
      }),
    countDesk: ({ caller }) =>
      store.read(async (tx) => {
        const { profile, at } = caller;
        const question = { profile, scope: ledgerScope(profile) };
        return { kinds: await countDesk(tx, question, localDate(at)) };
      }),
  };
}

/** What the desk says of a finding beyond its row in the ledger. */
type Asked = Omit<WireRow, keyof FindingRow>;

function deskRow(row: DeskRow, limits: Thresholds, nameOf: (id: string) => string): string {
  const { kind, askedBy, rectificationId } = row;
  const openDues = askedBy === null ? [] : [{ date: askedBy, basis: { kind: 'plan' as const } }];
  const asked: Asked = {
    ...{ kind, askedBy },
    light: lightOf({ openDues }, limits),
    rectification: nameOf(rectificationId),
  };
  return withMembers(findingRow(row), { ...asked });
}
