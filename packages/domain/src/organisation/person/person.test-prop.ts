import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../access/profile.js';
import { Refused } from '../../refusal.js';
import { by, guardian, personAfter, post } from '../../testing/lives.js';
import { holdsOn } from '../period.js';
import { administrations, ledgerRoles } from '../roles.js';
import type { PersonCommand } from './commands.js';
import { decidePerson, initialPerson } from './decide.js';
import type { PersonEvent } from './events.js';
import { evolvePerson } from './evolve.js';
import type { EnrolledPerson, PersonState } from './person.js';
import { rolePeriod } from './separation.js';

const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
const day = fc.constantFrom(...days);
const some = fc.nat({ max: 3 });
const personId = 'p1';

const command: fc.Arbitrary<PersonCommand> = fc.oneof(
  fc.record({ id: some, from: day }).map(({ id, from }): PersonCommand => {
    return { type: 'GivePost', personId, post: post(`post${id}`, { from }) };
  }),
  fc.record({ id: some, from: day }).map(({ id, from }): PersonCommand => {
    return { type: 'CorrectPost', personId, postId: `post${id}`, changes: { from }, reason: null };
  }),
  fc.record({ id: some, to: day }).map(({ id, to }): PersonCommand => {
    return { type: 'EndPost', personId, postId: `post${id}`, to, reason: null };
  }),
  fc
    .record({
      id: fc.nat({ max: 9 }),
      role: fc.constantFrom(...ledgerRoles),
      post: some,
      r: fc.nat({ max: 1 }),
      from: day,
    })
    .map(({ id, role, post: at, r, from }): PersonCommand => {
      const rectificationId = role === 'office' && r === 0 ? null : `r${r}`;
      return {
        type: 'GiveRole',
        personId,
        grantId: `g${id}`,
        role,
        postId: `post${at}`,
        rectificationId,
        from,
      };
    }),
  fc.record({ id: fc.nat({ max: 9 }), to: day }).map(({ id, to }): PersonCommand => {
    return { type: 'EndRole', personId, grantId: `g${id}`, to, reason: null };
  }),
  fc
    .record({ id: fc.nat({ max: 9 }), administration: fc.constantFrom(...administrations), from: day })
    .map(({ id, administration, from }): PersonCommand => {
      return { type: 'Appoint', personId, grantId: `a${id}`, administration, from };
    }),
  fc.record({ id: fc.nat({ max: 9 }), to: day }).map(({ id, to }): PersonCommand => {
    return { type: 'Dismiss', personId, grantId: `a${id}`, to, reason: null };
  }),
);
const commands = fc.array(command, { maxLength: 40, size: 'max' });

/** Obeys what is not refused. */
function lived(life: readonly PersonCommand[], meta = guardian) {
  let state: PersonState = personAfter();
  const events: PersonEvent[] = [];
  for (const one of life) {
    try {
      const happened = decidePerson(one, state, meta);
      state = happened.reduce(evolvePerson, state);
      events.push(...happened);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return { state: state as EnrolledPerson, events };
}

const onDay = (state: EnrolledPerson, on: string) =>
  profileOf(state, { on, secondFactor: true, unitsUnder: (id) => [id] });

describe('a person, whatever is done with the record', () => {
  it('is never two administrators, nor administrator and anything in the ledger', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const { state } = lived(life);
        for (const on of days) {
          const offices = state.appointments.filter((appointment) => holdsOn(appointment, on));
          const roles = state.roles.filter((grant) => holdsOn(rolePeriod(grant, state), on));
          expect(offices.length).toBeLessThanOrEqual(1);
          expect(offices.length === 0 || roles.length === 0).toBe(true);
          const profile = onDay(state, on);
          expect(profile.administration === null || profile.roles.length === 0).toBe(true);
        }
      }),
    );
  });

  it('has no right in a post that is not held', () => {
    fc.assert(
      fc.property(commands, day, (life, on) => {
        const { state } = lived(life);
        for (const { postId } of onDay(state, on).roles) {
          const held = state.posts.find(({ id }) => id === postId);
          expect(held && holdsOn(held, on)).toBe(true);
        }
      }),
    );
  });

  it('never gets a right from himself', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const { state } = lived(life, by({ kind: 'person', personId, postId: null }));
        expect([...state.roles, ...state.appointments]).toEqual([]);
      }),
    );
  });

  it('is the same when the events are replayed, and counts them', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const { state, events } = lived(life);
        const start = personAfter();
        expect(events.reduce(evolvePerson, start)).toEqual(state);
        expect(state.version).toBe(2 + events.length);
        expect(initialPerson()).toEqual({ status: 'absent' });
      }),
    );
  });

  it('gets rights and loses them in these tests', () => {
    const runs = fc.sample(commands, { numRuns: 200, seed: 7 }).map((life) => lived(life).state);
    expect(runs.some(({ roles }) => roles.some(({ to }) => to !== null))).toBe(true);
    expect(runs.some(({ appointments }) => appointments.length > 1)).toBe(true);
    expect(runs.some(({ appointments, roles }) => appointments.length > 0 && roles.length > 0)).toBe(true);
  });
});
