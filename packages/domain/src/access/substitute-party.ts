/**
 * The substitute (替代核验单位) among the parties of a finding: set apart from the units that hold it, so that being
 * named gives the right to look at it and to verify it, and nothing of what its holders may do.
 * @param unitId the unit that was named
 */
export function substituteParty(unitId: string): string {
  return `substitute:${unitId}`;
}
