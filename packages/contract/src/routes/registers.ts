import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id } from '../schemas/common.js';
import { Party } from '../schemas/duty.js';
import { Visibility } from '../schemas/finding.js';

const params = z.object({ rectificationId: Id });
const query = z.object({
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
const tag = '登记簿';

/** A finding that a line comes from, with its visibility: what is restricted leaves an entry when it is read. */
const RegisterFinding = z.object({ id: Id, number: z.string(), visibility: Visibility });

/** A page of a register; `findings` are those that its rows name, each once. */
const register = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), findings: z.array(RegisterFinding), next: z.string().nullable() });

const Institution = z.object({
  title: z.string(),
  number: z.string().nullable(),
  status: z.enum(['issued', 'planned']),
  bodies: z.array(Party),
  /** Effective date of the text among the evidence; null: none is there. */
  adoptedOn: CivilDate.nullable(),
  firstUsedOn: CivilDate.nullable(),
  evidence: z.array(z.object({ findingId: Id, evidenceId: Id, name: z.string() })),
  /** Findings that say that it was written, and those that follow or mention it. */
  findingIds: z.array(Id),
  citedBy: z.array(Id),
});

const Accountability = z.object({
  kind: z.string(),
  people: z.number().int(),
  /** Mentions that name no number of people. */
  uncounted: z.number().int(),
  findingIds: z.array(Id),
});

const WorkRecord = z.object({
  kind: z.enum(['meeting', 'study', 'consultation', 'adoption', 'check', 'lookBack', 'reminder']),
  on: CivilDate,
  title: z.string(),
  /** Empty: the rectification as a whole. */
  findingIds: z.array(Id),
});

export type InstitutionRow = z.infer<typeof Institution>;
export type AccountabilityRow = z.infer<typeof Accountability>;
export type WorkRecordRow = z.infer<typeof WorkRecord>;
export type RegisterFinding = z.infer<typeof RegisterFinding>;

/** The registers: derived from the same records as the ledger, and written nowhere else. */
export const registerRoutes = {
  listInstitutions: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/registers/institutions',
    summary: '建章立制：制度、印发和首次执行的佐证、以后的引用',
    tag,
    policy: 'readLedger',
    params,
    query,
    response: register(Institution),
  }),
  /** Figures by kind; nobody is named, and nobody can be found. There are few kinds: always one page. */
  listAccountability: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/registers/accountability',
    summary: '追责问责：按种类的人数',
    tag,
    policy: 'readLedger',
    params,
    response: register(Accountability),
  }),
  listWorkRecords: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/registers/work-records',
    summary: '工作记录：会议、学习、会商、督查、回头看、提示单',
    tag,
    policy: 'readLedger',
    params,
    query,
    response: register(WorkRecord),
  }),
  exportRegisters: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/registers.xlsx',
    summary: '三本登记簿导出为 Excel',
    tag,
    policy: 'export',
    params,
    file: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  }),
} as const;
