import type { OrganisationFile } from '../organisation/organisation-columns.js';
import type { ReadOptions } from '../read/pace.js';
import { runApart } from './run-apart.js';

/**
 * `readOrganisation` in a child process of its own, as `readDocumentApart`.
 * @param path of the .xlsx
 * @throws Unreadable as `readOrganisation` does, and `outOfMemory`
 */
export async function readOrganisationApart(
  path: string,
  options: ReadOptions = {},
): Promise<OrganisationFile> {
  return runApart('organisation', path, {}, options);
}
