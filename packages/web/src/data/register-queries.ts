import { client } from './client.js';
import { paged } from './paged.js';
import { keys } from './queries.js';

/** Beneath the key of the ledger: every deed that changes it changes what the registers are made of. */
const key = (rectificationId: string, register: string) => [
  ...keys.ledger(rectificationId),
  'registers',
  register,
];

const asked = (rectificationId: string, after: string | undefined) => ({
  params: { rectificationId },
  query: { ...(after !== undefined && { after }) },
});

/** Questions about the registers of a rectification. */
export const registerQueries = {
  institutions: (id: string) =>
    paged(key(id, 'institutions'), (after, signal) =>
      client.call('listInstitutions', { ...asked(id, after), signal }),
    ),
  accountability: (id: string) =>
    paged(key(id, 'accountability'), (_, signal) =>
      client.call('listAccountability', { params: { rectificationId: id }, signal }),
    ),
  workRecords: (id: string) =>
    paged(key(id, 'work'), (after, signal) =>
      client.call('listWorkRecords', { ...asked(id, after), signal }),
    ),
} as const;
