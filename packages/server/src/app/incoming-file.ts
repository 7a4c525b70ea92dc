import type { FastifyRequest } from 'fastify';
import { denied } from './errors/denials.js';
import type { IncomingFile } from './handlers.js';

/** The one file of a multipart request. */
export async function incomingFile(request: FastifyRequest): Promise<IncomingFile> {
  if (!request.isMultipart()) throw denied('unsupportedMedia', {});
  const part = await request.file();
  if (!part || part.filename === undefined) throw denied('noFile', {});
  return { name: part.filename, stream: part.file, isCut: () => part.file.truncated };
}
