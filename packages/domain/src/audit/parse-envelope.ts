import { canonicalJson } from './canonical-json.js';
import type { Envelope } from './envelope.js';
import { isEnvelope } from './is-envelope.js';

/** The envelope in a line; null unless the line is its one canonical spelling. The line may have been forged. */
export function parseEnvelope(line: string): Envelope | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEnvelope(value) && canonicalJson(value) === line ? value : null;
  } catch {
    // No JSON, or a value that has no canonical form.
    return null;
  }
}
