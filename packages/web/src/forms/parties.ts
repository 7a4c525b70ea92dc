/** A party as the ledger keeps it. */
export interface Party {
  text: string;
  partyId?: string | undefined;
}

/** `市财政局、市审计局` of a list of parties. */
export function partiesText(parties: readonly Party[]): string {
  return parties.map(({ text }) => text).join('、');
}

/**
 * Reads names separated by 、，, ; or a line break. A name that was there before keeps its link to a unit.
 */
export function readParties(text: string, before: readonly Party[]): { text: string; partyId?: string }[] {
  return text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const partyId = before.find((party) => party.text === name)?.partyId;
      return partyId === undefined ? { text: name } : { text: name, partyId };
    });
}

/** One party, or none for an empty text. */
export function readParty(text: string, before: Party | null): { text: string; partyId?: string } | null {
  const name = text.trim();
  return name === ''
    ? null
    : (readParties(name.replace(/[、，,；;\n]/g, ' '), before ? [before] : [])[0] ?? null);
}
