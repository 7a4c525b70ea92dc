/** A batch that was signed off, with the look-back (回头看) that its seed will draw. */

export interface LookBackBatch {
  id: string;
  /** Civil date of the sign-off of the batch. */
  on: string;
  findingIds: string[];
  /** Hex SHA-256 of the seed, published with the sign-off. */
  commitment: string;
  /** Null until the seed is revealed. */
  draw: { on: string; seed: string; sample: string[] } | null;
}
