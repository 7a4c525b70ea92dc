import { createHash } from 'node:crypto';
import type { Sha256 } from '../audit/hash.js';

/** The real hash; the domain itself only knows its type. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
