/** Invented people with accounts, and the codes of their telephones. */

import { createHmac, randomBytes } from 'node:crypto';
import { type Administration, hotp, type LedgerRole, totpStep, type UnitContent } from '@bihuan/domain';
import {
  type Command,
  createAccount,
  executeAll,
  hashPassword,
  newSecondFactor,
  type Store,
  secretBox,
  secretKeyOf,
  setSecondFactor,
} from '@bihuan/store';

export const PASSWORD = 'kite-river-42-lamp';
const hashed = hashPassword(PASSWORD);
const BY = {
  actor: { kind: 'operator', osUser: 'test', host: 'test' },
  origin: { via: 'cli', requestId: null },
} as const;

export interface TestPerson {
  personId: string;
  accountId: string;
  loginName: string;
  /** The present code of the app; empty without a second factor. */
  code(at?: string): string;
}

interface Options {
  administration?: Administration;
  /** A role in this rectification. */
  role?: { role: LedgerRole; rectificationId: string };
  /** The file of the server's secret key, for somebody with an app. */
  secretKeyFile?: string;
  at?: string;
}

/** A code of an authenticator app. */
export function codeOf(secret: Uint8Array, at: string = new Date().toISOString()): string {
  return hotp(secret, totpStep(at), (key, message) => createHmac('sha1', key).update(message).digest());
}

/** The bytes of a secret as the page shows it. */
export function bytesOf(secret: string): Uint8Array {
  const digits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** Somebody on record, with an account and `PASSWORD`. */
export async function addPerson(
  store: Store,
  { administration, role, secretKeyFile, at = '2026-01-01T00:00:00.000Z' }: Options = {},
): Promise<TestPerson> {
  const [personId, accountId, unitId, postId] = [store.newId(), store.newId(), store.newId(), store.newId()];
  const loginName = `user-${randomBytes(4).toString('hex')}`;
  const from = '2026-01-01';
  const content: UnitContent = {
    name: `单位${accountId}`,
    level: 'unit',
    parentId: null,
    supervising: false,
    aliases: [],
  };
  const post = { id: postId, unitId, title: '科长', isHead: false, from, to: null };
  const commands: Command[] = [
    { type: 'RegisterUnit', unitId, content },
    { type: 'RegisterPerson', personId, personal: { name: '某甲', phone: null, email: null } },
    { type: 'GivePost', personId, post },
  ];
  const grantId = store.newId();
  if (administration) commands.push({ type: 'Appoint', personId, grantId, administration, from });
  if (role) commands.push({ type: 'GiveRole', personId, grantId, ...role, postId, from });
  const passwordHash = await hashed;
  await store.transaction(async (tx) => {
    await executeAll(tx, commands, { ...BY, at });
    await createAccount(tx, { id: accountId, personId, loginName, at, passwordHash });
  });
  const secret = secretKeyFile === undefined ? null : await giveApp(store, accountId, secretKeyFile);
  return { personId, accountId, loginName, code: (now) => (secret ? codeOf(secret, now) : '') };
}

/** An app, set up so long ago that no code of now was used. */
async function giveApp(store: Store, accountId: string, secretKeyFile: string): Promise<Uint8Array> {
  const box = secretBox(await secretKeyOf(secretKeyFile));
  const { secret, sealed } = newSecondFactor(box, accountId);
  const at = '2026-01-01T00:00:00.000Z';
  const setting = { accountId, sealed, code: codeOf(secret, at), at, box };
  await store.transaction((tx) => setSecondFactor(tx, setting));
  return secret;
}
