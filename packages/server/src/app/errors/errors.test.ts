import { Unreadable } from '@bihuan/documents';
import { REFUSAL_CODES, Refused } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerOf } from './answer.js';
import { fieldProblems } from './issue-sentences.js';
import { refusalStatus } from './refusal-status.js';

const CHINESE = /[\u4e00-\u9fff]/;

describe('errors on their way out', () => {
  it('give every refusal of the domain a status that is the caller’s or the moment’s doing', () => {
    for (const code of REFUSAL_CODES)
      expect([400, 401, 403, 404, 409, 410, 422, 429, 503]).toContain(refusalStatus[code]);
  });

  it('tell the version that the server holds when the caller’s is stale', () => {
    const refused = new Refused({ code: 'staleVersion', params: { expected: 3, found: 5 } });
    const { status, body } = answerOf(refused, 'r1');
    expect(status).toBe(409);
    expect(body.error).toMatchObject({ code: 'staleVersion', currentVersion: 5, requestId: 'r1' });
  });

  it('say nothing of a fault but its number', () => {
    const { status, body, isFault } = answerOf(new Error('SELECT secret FROM ledger'), 'r2');
    expect({ status, isFault }).toEqual({ status: 500, isFault: true });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(body.error.message).toContain('r2');
  });

  it.each([
    ['ENOSPC', 507, 'noSpace'],
    ['SQLITE_FULL', 507, 'noSpace'],
    ['53100', 507, 'noSpace'],
    ['ECONNREFUSED', 503, 'notReady'],
    ['57P03', 503, 'notReady'],
  ])('tell an outage from a fault, also inside another error: %s', (code, status, name) => {
    const cause = Object.assign(new Error('outage'), { code });
    for (const error of [cause, new Error('could not write', { cause })]) {
      expect(answerOf(error, 'r4')).toMatchObject({ status, body: { error: { code: name } }, isFault: true });
    }
  });

  it('pass on why a file cannot be read', () => {
    const { status, body } = answerOf(new Unreadable('encrypted', {}), 'r3');
    expect(status).toBe(422);
    expect(body.error.message).toContain('密码');
  });
});

describe('fields that were not understood', () => {
  const problemsOf = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    return parsed.error ? fieldProblems(parsed.error) : [];
  };

  it.each([
    ['missing', z.object({ reason: z.string() }), {}, '“理由”没有填'],
    ['wrong type', z.object({ version: z.number() }), { version: 'x' }, '“版本”应为数'],
    ['empty', z.object({ reason: z.string().min(1) }), { reason: '' }, '“理由”不能是空的'],
    ['too long', z.object({ q: z.string().max(2) }), { q: 'abc' }, '最多 2 个字'],
    ['too small', z.object({ limit: z.number().min(1) }), { limit: 0 }, '不能小于 1'],
    ['not in the list', z.object({ sort: z.enum(['a', 'b']) }), { sort: 'c' }, '只能是：a、b'],
    ['a union', z.object({ kind: z.union([z.literal(1), z.literal(2)]) }), { kind: 3 }, '“类别”'],
    [
      'a discriminator',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]),
      { kind: 'z' },
      '“类别”',
    ],
    ['too many', z.object({ measures: z.array(z.string()).max(1) }), { measures: ['a', 'b'] }, '最多 1 项'],
  ])('%s is told in Chinese with the name of the field', (_, schema, value, sentence) => {
    const [problem] = problemsOf(schema, value);
    expect(problem?.message).toContain(sentence);
    expect(problem?.message).toMatch(CHINESE);
    expect(problem?.message).not.toMatch(/expected|invalid|received/i);
  });

  it('keep a sentence that the contract itself says', () => {
    const schema = z.object({ dueBefore: z.string().regex(/^\d+$/, '日期要写成 2026-09-30 这样') });
    expect(problemsOf(schema, { dueBefore: 'x' })[0]?.message).toContain('日期要写成 2026-09-30 这样');
  });
});
