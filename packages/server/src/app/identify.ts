import { findSession, isNoteDue, noteSeen, type Store } from '@bihuan/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';
import { localDate } from '../use-cases/local-date.js';
import type { SignInRules } from '../use-cases/session/sign-in-rules.js';
import { accessMode, type ModeQuestion } from './access-mode.js';
import { type Browser, browserOf } from './browser.js';
import { isFromThisMachine } from './guards/this-machine.js';
import { profileCache } from './profile-cache.js';
import { isKnown, stepOf, type Visit } from './visit.js';

export interface Identification {
  mode: ModeQuestion;
  /** Who is behind a request. @param unattended nobody did anything for it: the session may fall idle meanwhile */
  visitOf(request: FastifyRequest, reply: FastifyReply, unattended: boolean): Promise<Visit>;
  /** The same browser with this token, which it was just given; null: with none. */
  visitWith(browser: Browser, token: string | null): Promise<Visit>;
}

interface Surroundings {
  store: Store;
  clock: Clock;
  config: { accounts: boolean; publicUrl: string | null; signIn: SignInRules };
}

/** Tells who asks. A session costs one question, and once a minute a note that it was seen. */
export function identification({ store, clock, config }: Surroundings): Identification {
  const modeNow = accessMode(store, config.accounts);
  const profileOf = profileCache(store);
  const { session: rule, password } = config.signIn;

  async function withSession(browser: Browser, token: string, unattended = false): Promise<Visit | null> {
    const at = clock.now();
    const session = await store.read((tx) => findSession(tx, token, { at, rule }));
    const person = session && (await profileOf(session, localDate(at)));
    if (!session || !person) return null;
    if (!unattended && isNoteDue(session, at)) await store.transaction((tx) => noteSeen(tx, session.id, at));
    const step = stepOf(session, person, { at, password });
    const profile = isKnown(step) ? person : ({ kind: 'nobody' } as const);
    return { mode: 'accounts', step, session, person, profile, browser };
  }

  async function withoutSession(browser: Browser, isHere: boolean): Promise<Visit> {
    const mode = await modeNow();
    const nobody = { session: null, person: null, browser };
    if (mode === 'local' && isHere) return { ...nobody, mode, step: 'ready', profile: { kind: 'local' } };
    return { ...nobody, mode, step: 'signIn', profile: { kind: 'nobody' } };
  }

  return {
    mode: modeNow,
    async visitOf(request, reply, unattended) {
      const browser = browserOf(request, reply, config.publicUrl);
      const visit = browser.token === null ? null : await withSession(browser, browser.token, unattended);
      return visit ?? withoutSession(browser, isFromThisMachine(request));
    },
    async visitWith(browser, token) {
      return (token !== null && (await withSession(browser, token))) || withoutSession(browser, false);
    },
  };
}
