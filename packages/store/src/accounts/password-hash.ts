/** Passwords as they are stored: scrypt with its parameters beside the hash, so that they can grow later. */

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  /** Binary logarithm of N. */
  ln: number;
  r: number;
  p: number;
}

/** OWASP Password Storage Cheat Sheet (2024): N=2^15, r=8, p=3 is as good as N=2^17, p=1 with a quarter of the memory. */
const COST: Cost = { ln: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Each takes 32 MB and a thread: more at once would only push each other out. */
const AT_ONCE = 2;

interface StoredHash {
  cost: Cost;
  salt: Buffer;
  hash: Buffer;
}

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

/** `$scrypt$ln=15,r=8,p=3$<salt>$<hash>` (PHC string format). Nothing else may be awaited in a transaction. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written({ cost: COST, salt, hash: await derive(password, salt, COST) });
}

/** Nobody has this one; whoever tries an unknown name waits as long as for a known one. */
const nobody: StoredHash = { cost: COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };

/** Whether it is the password; `stored` is null where there is no account, or none with a password. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : parsed(stored);
  const { cost, salt, hash } = known ?? nobody;
  const isSame = timingSafeEqual(await derive(password, salt, cost), hash);
  return known !== null && isSame;
}

/** Whether the hash was made with less than what is made now: then it is made anew when the password is at hand. */
export function isHashOutdated(stored: string): boolean {
  const cost = parsed(stored)?.cost;
  return cost === undefined || cost.ln < COST.ln || cost.r < COST.r || cost.p < COST.p;
}

function written({ cost: { ln, r, p }, salt, hash }: StoredHash): string {
  const [saltText, hashText] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$scrypt$ln=${ln},r=${r},p=${p}$${saltText}$${hashText}`;
}

function parsed(stored: string): StoredHash | null {
  const [, ln, r, p, salt = '', hash = ''] = STORED.exec(stored) ?? [];
  if (ln === undefined) return null;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await scrypted(password.normalize('NFKC'), salt, { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r });
  } finally {
    const next = waiting.shift();
    // Whoever waits takes over the place of whoever leaves.
    if (next) next();
    else running -= 1;
  }
}

function scrypted(
  password: string,
  salt: Buffer,
  options: { N: number; r: number; p: number; maxmem: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
