import { type Refusal, refusal } from '../refusal.js';

/** 汉字, letters, digits and the signs of an e-mail address. */
const LOGIN_NAME = /^[\p{Script=Han}\p{Letter}\p{Number}._@-]{2,40}$/u;

/** The one form by which login names are compared: width and case do not matter. */
export function loginKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** A login name made of a person's name, for whoever wants no other; what may not stand in one is left out. */
export function loginNameFrom(name: string): string {
  return [...name.normalize('NFKC')].filter((sign) => /[\p{Letter}\p{Number}._@-]/u.test(sign)).join('');
}

/** What speaks against a login name; null: it may be used, if nobody has it. */
export function loginNameObjection(name: string): Refusal | null {
  return LOGIN_NAME.test(loginKey(name)) ? null : refusal('loginNameNotValid', { name: name.trim() });
}
