import { z } from 'zod';
import { CivilDate } from './common.js';

const line = z.string().trim().min(1).max(200);

/** A deadline rule (期限规则), with the document and article that it comes from. */
export const Rule = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/i, '规则编号用字母、数字和连字符'),
  name: line,
  basis: z.object({ document: line, article: z.string().max(40).nullable(), isPractice: z.boolean() }),
  level: z.enum(['central', 'province', 'city', 'county', 'body']),
  anchor: z.enum([
    'feedbackReceived',
    'planAdopted',
    'concentratedBegan',
    'concentratedEnded',
    'reportSubmitted',
  ]),
  offset: z.number().int().min(0).max(3_660),
  unit: z.enum(['calendarDay', 'workingDay', 'month']),
  /** What ends it when it has happened; null: nothing does. */
  metBy: z
    .enum([
      'feedbackReceived',
      'planAdopted',
      'concentratedBegan',
      'concentratedEnded',
      'reportSubmitted',
      'noticePublished',
    ])
    .nullable(),
  effectiveFrom: CivilDate.nullable(),
  effectiveTo: CivilDate.nullable(),
  isVerified: z.boolean(),
});
export type Rule = z.infer<typeof Rule>;
