import { isDay } from '../../forms/is-day.js';

/** Filters of both lists as the address holds them: days of the reader's own time, both included. */
export interface AuditSearch {
  person: string;
  personName: string;
  from: string;
  to: string;
  /** Of the acts. */
  stream: string;
  type: string;
  /** Of the accesses. */
  kind: string;
}

const names = ['person', 'personName', 'from', 'to', 'stream', 'type', 'kind'] as const;

export function readSearch(search: URLSearchParams): AuditSearch {
  return Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as unknown as AuditSearch;
}

export function writeSearch(values: AuditSearch): URLSearchParams {
  return new URLSearchParams(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
}

/** The stretch of time as the server takes it: instants, the end not included. Days that are none are left out. */
export function spanOf({ from, to }: Pick<AuditSearch, 'from' | 'to'>): { from?: string; to?: string } {
  return {
    ...(isDay(from) && { from: startOf(from).toISOString() }),
    ...(isDay(to) && { to: dayAfter(startOf(to)).toISOString() }),
  };
}

/** Midnight where the reader is: an auditor asks for days as the clock on the wall counts them. */
function startOf(civilDate: string): Date {
  return new Date(`${civilDate}T00:00:00`);
}

function dayAfter(at: Date): Date {
  const next = new Date(at);
  next.setDate(next.getDate() + 1);
  return next;
}
