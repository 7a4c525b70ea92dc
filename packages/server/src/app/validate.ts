import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify/types/schema.js';
import type { z } from 'zod';
import { denied } from './errors/denials.js';
import { fieldProblems } from './errors/issue-sentences.js';
import { WrittenAnswer } from './written-answer.js';

/** Checks a part of the request against its schema; what was not understood is told field by field. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data) => {
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: denied('invalidRequest', {}, fieldProblems(parsed.error)) };
  };
};

/**
 * Writes answers. Presenters list the outgoing fields one by one, so checking again would only cost (it takes
 * longer than writing); tests check, strictly.
 */
export function serializerCompiler(checkAnswers: boolean): FastifySerializerCompiler<z.ZodType> {
  return ({ schema }) =>
    (data) => {
      const text = data instanceof WrittenAnswer ? data.text : JSON.stringify(data);
      if (checkAnswers) schema.parse(data instanceof WrittenAnswer ? JSON.parse(text) : data);
      return text;
    };
}
