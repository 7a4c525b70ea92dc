import type { Diagnostic, Notice } from '../notice.js';
import type { Resolved } from '../resolve/resolved.js';

export function diagnose(_resolved: Resolved, _notice: Notice): Diagnostic[] {
  return [];
}
