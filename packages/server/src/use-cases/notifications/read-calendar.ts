import { calendarFeed } from '@bihuan/domain';
import { calendarEntries, personOfCalendar, type Store } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import { localDate } from '../local-date.js';

interface Reading {
  token: string;
  /** UTC instant. */
  at: string;
  publicUrl: string | null;
}

/** The calendar that this token opens. @throws Denied `notFound` for a token that opens none */
export async function readCalendar(store: Store, { token, at, publicUrl }: Reading): Promise<string> {
  const entries = await store.read(async (tx) => {
    const personId = await personOfCalendar(tx, token);
    return personId === null ? null : calendarEntries(tx, personId, localDate(at));
  });
  if (entries === null) throw denied('notFound', {});
  const host = publicUrl === null ? 'bihuan.invalid' : new URL(publicUrl).hostname;
  return calendarFeed(entries, { host, publicUrl });
}
