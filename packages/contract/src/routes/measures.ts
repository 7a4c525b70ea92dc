import { z } from 'zod';
import { route } from '../route.js';
import { Id } from '../schemas/common.js';
import { Measure, ResultType } from '../schemas/finding.js';

const params = z.object({ findingId: Id });
const version = z.number().int().positive();
const reason = z.string().min(1).max(500);
const changed = z.object({ version });
const tag = '问题';

/** What may be corrected on a measure; fields that are absent stay. */
export const MeasureCorrection = Measure.pick({
  marker: true,
  leadUnits: true,
  participatingUnits: true,
  responsiblePerson: true,
  due: true,
})
  .extend({
    /** Its figures, documents and dates are read again. */
    text: z.string().min(1).max(20_000),
    acceptanceCriterion: z.string().max(2_000).nullable(),
    /** What it must prove decides which evidence is asked for. */
    resultType: ResultType.nullable(),
  })
  .partial();

/** Measures, and the figures that stand in words. Units draft their measures; once work has begun the office changes them. */
export const measureRoutes = {
  addMeasure: route({
    method: 'POST',
    path: '/api/findings/:findingId/measures',
    summary: '加一条措施',
    tag,
    policy: 'draftPlan',
    params,
    body: z.object({
      version,
      text: z.string().min(1).max(20_000),
      marker: z.string().max(10).nullable().optional(),
      level: z.number().int().min(1).max(2).optional(),
      /** Id of the measure it follows; absent: at the end. */
      after: Id.optional(),
      /** Needed once work on the finding has begun. */
      reason: reason.optional(),
    }),
    response: z.object({ id: Id, version }),
    status: 201,
  }),
  correctMeasure: route({
    method: 'PATCH',
    path: '/api/findings/:findingId/measures/:measureId',
    summary: '改一条措施：文字、责任、时限、验收标准、成果类型',
    tag,
    policy: 'draftPlan',
    params: params.extend({ measureId: Id }),
    body: z.object({ version, reason, changes: MeasureCorrection }),
    response: changed,
  }),
  removeMeasure: route({
    method: 'DELETE',
    path: '/api/findings/:findingId/measures/:measureId',
    summary: '删一条措施，连同它下面的分项',
    tag,
    policy: 'draftPlan',
    params: params.extend({ measureId: Id }),
    body: z.object({ version, reason }),
    response: changed,
  }),
  correctFigure: route({
    method: 'PATCH',
    path: '/api/findings/:findingId/figures/:figureId',
    summary: '更正一个数字，文字随之改',
    tag,
    policy: 'changeLedger',
    params: params.extend({ figureId: Id }),
    /** `text` is the new surface with its unit, `1600亿元`; value and unit are read from it. */
    body: z.object({ version, reason, text: z.string().min(1).max(60) }),
    response: changed,
  }),
} as const;
