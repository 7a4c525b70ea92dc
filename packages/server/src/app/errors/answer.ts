import type { Problem } from '@bihuan/contract';
import { Unreadable, unreadableSentence } from '@bihuan/documents';
import { Refused, sentenceOf } from '@bihuan/domain';
import { Denied, denied } from './denials.js';
import { outageOf } from './outages.js';
import { Outdated } from './outdated.js';
import { refusalStatus } from './refusal-status.js';

/** What goes over the wire for an error, and whether somebody must look into it. */
export interface Answer {
  status: number;
  body: Problem;
  /** A fault or an outage is logged with its cause; the others are ordinary answers. */
  isFault: boolean;
}

/** Codes of the web framework that are the caller's doing. */
const frameworkDenials: Record<string, () => Denied> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => denied('tooLarge', { limit: '12 MB' }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => denied('unsupportedMedia', {}),
  FST_INVALID_MULTIPART_CONTENT_TYPE: () => denied('unsupportedMedia', {}),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => denied('invalidRequest', {}),
  FST_ERR_CTP_INVALID_JSON_BODY: () => denied('invalidRequest', {}),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => denied('invalidRequest', {}),
  FST_REQ_FILE_TOO_LARGE: () => denied('tooLarge', { limit: '50 MB' }),
  FST_FILES_LIMIT: () => denied('invalidRequest', {}),
  FST_PARTS_LIMIT: () => denied('invalidRequest', {}),
  FST_FIELDS_LIMIT: () => denied('invalidRequest', {}),
  FST_PROTO_VIOLATION: () => denied('invalidRequest', {}),
  FST_ERR_BAD_URL: () => denied('notFound', {}),
};

/** Codes of PostgreSQL (SQLSTATE, appendix A) for what was asked with that it cannot even be asked with. */
const databaseDenials: Record<string, () => Denied> = {
  '22003': () => denied('invalidRequest', {}), // numeric_value_out_of_range: a place in a list, made up
  '22021': () => denied('invalidRequest', {}), // character_not_in_repertoire: NUL
};
const denialByCode = { ...frameworkDenials, ...databaseDenials };

function denialOf(error: unknown): Denied | null {
  if (typeof error !== 'object' || error === null) return null;
  if (error instanceof Denied) return error;
  if (error instanceof Unreadable) return denied('unreadableFile', { sentence: unreadableSentence(error) });
  const { code, statusCode, name } = error as { code?: unknown; statusCode?: unknown; name?: unknown };
  if (name === 'AbortError') return denied('left', {});
  const byCode = typeof code === 'string' ? denialByCode[code]?.() : undefined;
  return byCode ?? (typeof statusCode === 'number' ? byStatus(statusCode) : null);
}

/** A plugin that does not name its error still says whose doing it is. */
function byStatus(status: number): Denied | null {
  if (status === 403 || status === 404) return denied('notFound', {});
  return status >= 400 && status < 500 ? denied('invalidRequest', {}) : null;
}

function ofDenial(denial: Denied, requestId: string): Answer {
  const { code, message, fields } = denial;
  const error: Problem['error'] = { code, message, requestId };
  if (fields !== null) error.fields = fields;
  return { status: denial.status, body: { error }, isFault: code === 'fault' };
}

function ofRefusal(refused: Refused, requestId: string): Answer {
  const { code, params } = refused.refusal;
  const error: Problem['error'] = { code, message: sentenceOf(refused.refusal), requestId };
  if (code === 'staleVersion') error.currentVersion = (params as { found: number }).found;
  if (refused instanceof Outdated) error.changes = refused.changes;
  return { status: refusalStatus[code], body: { error }, isFault: false };
}

/** Turns anything thrown into what the caller may see; a fault tells its request id and nothing else. */
export function answerOf(error: unknown, requestId: string): Answer {
  if (error instanceof Refused) return ofRefusal(error, requestId);
  const outage = outageOf(error);
  if (outage) return { ...ofDenial(outage, requestId), isFault: true };
  return ofDenial(denialOf(error) ?? denied('fault', { requestId }), requestId);
}
